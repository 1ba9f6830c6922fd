import { createVerifiedService, type ServerOptions } from '../../../../mocks/server.ts';
import type { RawReply } from '../../../../mocks/service/reply.ts';
import type { ServiceRequest } from '../../../../mocks/service/service-request.ts';
import { type Counter, counters } from '../../../mutants/envelope.ts';
import { everyNth } from '../metamorphic/defects.ts';

/** A provider that is right call by call and wrong over several, made anew for each run; and the stories that show it. */
export type StoryDefect = { breaks: string; stories: readonly string[]; make: () => ServerOptions };

type Body = { GroupId?: unknown; GroupCounterKeys?: unknown };
type Answer = RawReply & { cause?: string };

export const STORY_DEFECTS: readonly StoryDefect[] = [
  cached(
    'keeps the first answer of a group whatever is asked later',
    ['groups-in-turn', 'many-reads'],
    ({ GroupId }) => GroupId,
  ),
  cached('keeps answers by the keys alone', ['groups-in-turn'], ({ GroupCounterKeys }) =>
    String(GroupCounterKeys ?? '*'),
  ),
  cached('keeps answers of a group and its keys', ['fresh-after-change', 'fresh-after-dismissal'], groupAndKeys),
  cached('keeps answers to calls without keys', ['fresh-after-change'], (body) =>
    body.GroupCounterKeys === undefined ? body.GroupId : undefined,
  ),
  cached('keeps answers to calls with keys', ['fresh-after-change', 'fresh-after-dismissal'], (body) =>
    body.GroupCounterKeys === undefined ? undefined : groupAndKeys(body),
  ),
  cached('remembers that a group was not there', ['fresh-after-creation'], ({ GroupId }) => GroupId, isMissing),
  cached(
    'answers on from what a dismissed group held',
    ['fresh-after-dismissal'],
    groupAndKeys,
    isOk,
    (reply) => reply.cause === 'dismissed-group',
  ),
  altered('counts one up at each read', ['many-reads', 'groups-in-turn'], () => drifting(1n)),
  altered('counts one up at each read of several keys', ['many-reads'], () => drifting(1n, 2)),
  altered('answers every seventh read with nothing', ['many-reads', 'groups-in-turn'], () => everyNth(7, () => [])),
  altered('loses a counter at each read', ['many-reads', 'fresh-after-change'], losing),
  altered('adds up what it holds and what was written', ['fresh-after-change'], adding),
  cached(
    'lets a wrong UserSig through once the group was read',
    ['refusal-leaves-no-trace'],
    groupAndKeys,
    isOk,
    (reply) => (reply.cause ?? '').startsWith('usersig-'),
  ),
  cached(
    'accepts whatever body follows a good call',
    ['refusal-leaves-no-trace'],
    () => 'last',
    isOk,
    (reply) => reply.cause === 'body-not-json',
  ),
  poisoned('refuses the call after a refused UserSig', (reply) => (reply.cause ?? '').startsWith('usersig-')),
  poisoned(
    'refuses the call after a bad body',
    (reply) => reply.cause === 'keys-type' || reply.cause === 'body-not-json',
  ),
];

/** Answers again what was answered before to a call with the same name, where that was worth keeping. */
function cached(
  breaks: string,
  stories: readonly string[],
  nameOf: (body: Body) => unknown,
  keep: (reply: Answer) => boolean = isOk,
  replace: (reply: Answer) => boolean = (reply) => isOk(reply) || reply.cause === 'dismissed-group' || isMissing(reply),
): StoryDefect {
  const make = (): ServerOptions => {
    const kept = new Map<unknown, Answer>();
    return replying((reply, request) => {
      const name = nameOf(bodyOf(request));
      if (name === undefined) return reply;
      const before = kept.get(name);
      if (before && replace(reply)) return before;
      if (keep(reply)) kept.set(name, reply);
      return reply;
    });
  };
  return { breaks, stories, make };
}

/** Answers the call after such a one with the same refusal. */
function poisoned(breaks: string, by: (reply: Answer) => boolean): StoryDefect {
  const make = (): ServerOptions => {
    let poison: Answer | undefined;
    return replying((reply) => {
      const before = poison;
      poison = before === undefined && by(reply) ? reply : undefined;
      return before ?? reply;
    });
  };
  return { breaks, stories: ['refusal-leaves-no-trace'], make };
}

function altered(breaks: string, stories: readonly string[], alter: () => ServerOptions['alter']): StoryDefect {
  return { breaks, stories, make: () => ({ alter: alter() }) as ServerOptions };
}

/** A service whose answers are changed, the refused ones too. */
function replying(change: (reply: Answer, request: ServiceRequest) => Answer): ServerOptions {
  const right = createVerifiedService({ callsPerSecond: 'unlimited' });
  return {
    service: {
      world: right.world,
      handle(request, nowMs) {
        const reply = right.handle(request, nowMs);
        return typeof reply === 'string' ? reply : (change(reply, request) as typeof reply);
      },
    },
  };
}

function bodyOf({ body }: ServiceRequest): Body {
  try {
    return JSON.parse(Buffer.from(body).toString()) as Body;
  } catch {
    return {};
  }
}

function groupAndKeys({ GroupId, GroupCounterKeys }: Body): string {
  return JSON.stringify([GroupId, GroupCounterKeys]);
}

function isOk({ body }: Answer): boolean {
  return String(body).startsWith('{"ActionStatus":"OK"');
}

function isMissing({ cause }: Answer): boolean {
  return cause === 'missing-group';
}

function drifting(by: bigint, fromKeys = 0) {
  let reads = 0n;
  return counters((right) => {
    if (right.length < fromKeys) return right;
    const more = by * reads++;
    return right.map((counter) => ({ ...counter, Value: counter.Value + more }));
  });
}

function losing() {
  let reads = 0;
  return counters((right) => right.slice(0, Math.max(0, 4 - reads++)));
}

function adding() {
  const totals = new Map<string, Counter>();
  return counters((right, { GroupId }) =>
    right.map((counter) => {
      const name = `${GroupId} ${counter.Key}`;
      const before = totals.get(name) ?? counter;
      totals.set(name, counter);
      return before.Value === counter.Value ? counter : { ...counter, Value: counter.Value + before.Value };
    }),
  );
}
