import { resolveOptions } from '../../../mocks/options.ts';
import { type Alter, createVerifiedService, type MockOptions, startServer } from '../../../mocks/server.ts';
import type { CheckUserSig } from '../../../mocks/service/received-call.ts';
import type { Reply } from '../../../mocks/service/reply.ts';
import { createService, type Service } from '../../../mocks/service/service.ts';
import type { ServiceRequest } from '../../../mocks/service/service-request.ts';
import type { World } from '../../../mocks/service/world.ts';
import { createUserSigCheck } from '../../../mocks/user-sig/check-user-sig.ts';
import type { Started } from '../defect.ts';
import { type Asked, asked, keysOf } from '../envelope.ts';
import { failing } from './replies.ts';

/** What stands between a request and the right service. */
export type Handle = (request: ServiceRequest, nowMs: number, right: Service) => Reply;

type Start = () => Promise<Started>;

/** A provider that puts something before the right service; `makeHandle` is called at each start. */
export function serving(makeHandle: () => Handle, options: MockOptions = {}): Start {
  return () => {
    const right = createVerifiedService({ callsPerSecond: 'unlimited', ...options });
    const handle = makeHandle();
    return startServer({
      ...options,
      service: { world: right.world, handle: (request, nowMs) => handle(request, nowMs, right) },
    });
  };
}

/** A provider that changes its answers and remembers something; `makeAlter` is called at each start. */
export function remembering(makeAlter: () => Alter): Start {
  return () => startServer({ callsPerSecond: 'unlimited', alter: makeAlter() });
}

/** A provider that takes each request for another one. */
export function mistaking(change: (request: ServiceRequest) => Partial<ServiceRequest>, options?: MockOptions): Start {
  return serving(() => (request, nowMs, right) => right.handle({ ...request, ...change(request) }, nowMs), options);
}

/** A provider that takes the value of a query parameter for another, or for none. */
export function readingParameter(name: string, change: (value: string) => string | undefined): Start {
  return mistaking(({ query }) => ({
    query: query.flatMap(([own, value]): (readonly [string, string])[] => {
      const changed = own === name ? change(value) : value;
      return changed === undefined ? [] : [[own, changed]];
    }),
  }));
}

/** A provider that takes the members of each body for others. */
export function asking(change: (members: Asked, world: World) => object): Start {
  return serving(() => (request, nowMs, right) => right.handle(rewritten(request, change, right.world), nowMs));
}

/** A provider that compares the asked keys with those of a group in another way than byte for byte. */
export function matching(matches: (asked: string, held: string) => boolean): Start {
  return asking((members, { groups }) => {
    const { GroupId, GroupCounterKeys: keys } = members;
    if (!Array.isArray(keys) || keys.length === 0) return members;
    const held = [...(groups.get(String(GroupId))?.counters.keys() ?? [])];
    const selected = held.filter((one) => keys.some((key) => matches(String(key), one)));
    return selected.length === 0 ? members : { ...members, GroupCounterKeys: selected };
  });
}

/** A provider that takes the asked keys for others. */
export function choosing(change: (keys: string[]) => unknown): Start {
  return asking((members) => {
    const keys = keysOf(members);
    return keys.length > 0 ? { ...members, GroupCounterKeys: change(keys) } : members;
  });
}

/** A provider that refuses calls whose keys are like this. */
export function refusingKeys(are: (keys: string[], members: Asked) => boolean): Start {
  return serving(() => (request, nowMs, right) => {
    const members = asked(request);
    return are(keysOf(members), members) ? failing(10004) : right.handle(request, nowMs);
  });
}

/** A provider that judges UserSigs in another way than the right one, which it is handed. */
export function trusting(makeCheck: (right: CheckUserSig) => CheckUserSig, options: MockOptions = {}): Start {
  return () => {
    const settings = { callsPerSecond: 'unlimited', ...options } as const;
    const checkUserSig = makeCheck(createUserSigCheck(resolveOptions(settings)));
    return startServer({ ...settings, service: createService({ ...settings, checkUserSig }) });
  };
}

function rewritten(
  request: ServiceRequest,
  change: (members: Asked, world: World) => object,
  world: World,
): ServiceRequest {
  const members = asked(request);
  // What is no object cannot be taken for another one.
  if (Object.keys(members).length === 0) return request;
  return { ...request, body: Buffer.from(JSON.stringify(change(members, world))) };
}
