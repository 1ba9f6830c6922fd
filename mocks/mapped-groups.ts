import { readBody } from '../contracts/wire/read-body.ts';
import type { TestGroupId } from './fixtures/test-groups.ts';
import type { Service } from './service/service.ts';

/** The same service, to which calls for some GroupIds are calls for the test groups that these stand for. */
export function mapGroups<Mapped extends Service>(
  service: Mapped,
  testGroups: ReadonlyMap<string, TestGroupId>,
): Mapped {
  if (testGroups.size === 0) return service;
  return {
    ...service,
    handle(request, nowMs) {
      const { members } = readBody(request.body);
      const meant = testGroups.get(String(members?.['GroupId']));
      if (meant === undefined) return service.handle(request, nowMs);
      const body = new TextEncoder().encode(JSON.stringify({ ...members, GroupId: meant }));
      return service.handle({ ...request, body }, nowMs);
    },
  };
}
