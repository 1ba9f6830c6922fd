import type { RequestListener } from 'node:http';
import {
  createVerifiedService,
  type Reply,
  type RunningServer,
  type ServerOptions,
  type Service,
  type ServiceRequest,
} from '../../../../../mocks/server.ts';

/** A provider that is right but for one thing, and the check that must find it: a service, or something in front of one. */
export type Defect = {
  id: string;
  check: string;
  /** What the request that is shown must have, so that it was found for the right reason. */
  shows?: RegExp;
  provider: () => ServerOptions;
  front?: (server: RunningServer) => RequestListener;
};

export type Handle = (request: ServiceRequest, right: (request: ServiceRequest) => Reply, service: Service) => Reply;

/** The right service but for how it handles requests. */
export function defect(id: string, check: string, handle: Handle, shows = /^/): Defect {
  return { id, check, shows, provider: () => serviceOf(handle) };
}

/** The same where only the members of the body are read otherwise. */
export function misread(
  id: string,
  check: string,
  read: (members: Members, service: Service) => Members,
  shows?: RegExp,
): Defect {
  const handle: Handle = (request, right, service) => {
    const members = membersOf(request);
    return right(members ? withMembers(request, read(members, service)) : request);
  };
  return defect(id, check, handle, shows);
}

/** The same where only the keys are read otherwise; those of the group are handed over too. */
export function misreadKeys(id: string, read: (keys: readonly string[], held: readonly string[]) => unknown): Defect {
  return misread(id, 'fuzz-legal-requests', (members, { world }) => {
    const { GroupCounterKeys: keys, GroupId } = members;
    if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) return members;
    const held = [...(world.groups.get(String(GroupId))?.counters.keys() ?? [])];
    return { ...members, GroupCounterKeys: read(keys, held) };
  });
}

export type Members = { GroupId?: unknown; GroupCounterKeys?: unknown };

/** The members of a body that is a JSON object, in UTF-8. */
export function membersOf({ body }: ServiceRequest): Members | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function textOf({ body }: Pick<ServiceRequest, 'body'>): string {
  return Buffer.from(body).toString();
}

export function withMembers(request: ServiceRequest, members: Members): ServiceRequest {
  return withText(request, JSON.stringify(members));
}

export function withText(request: ServiceRequest, text: string): ServiceRequest {
  return { ...request, body: Buffer.from(text) };
}

/** The request with other parameters. */
export function withQuery(request: ServiceRequest, change: (name: string, value: string) => [string, string]) {
  return { ...request, query: request.query.map(([name, value]) => change(name, value)) };
}

export function fail(ErrorCode: number): Reply {
  return replyOf(200, { ActionStatus: 'FAIL', ErrorInfo: 'no', ErrorCode });
}

export function crash(): Reply {
  return replyOf(500, { error: 'crashed' });
}

function replyOf(status: number, body: object): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function serviceOf(handle: Handle): ServerOptions {
  const service = createVerifiedService({ callsPerSecond: 'unlimited' });
  const right = service.handle.bind(service);
  return {
    service: {
      world: service.world,
      handle: (request, now) => handle(request, (changed) => right(changed, now), service),
    },
  };
}
