import { failing } from '../build/replies.ts';
import { asking, choosing, matching, refusingKeys, serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { asked, groupIdOf } from '../envelope.ts';

const { provided } = defectsOf('relation');

/** Defects at the last byte that a limit allows. */
export const LAST_BYTE_DEFECTS: readonly Defect[] = [
  provided(
    'key-of-128-refused',
    'refuses a key of 128 bytes',
    'any-number-of-keys',
    undefined,
    refusingKeys((keys) => keys.some((key) => Buffer.byteLength(key) >= 128)),
  ),
  provided(
    'key-asked-cut-at-127',
    'looks at 127 bytes of a key that is named',
    'large-bodies',
    undefined,
    choosing((keys) => keys.map((key) => key.slice(0, 127))),
  ),
  provided(
    'key-compared-to-127',
    'compares a named key but for its last byte of 128',
    'chosen-confusable-keys',
    undefined,
    matching((one, held) => one.slice(0, 127) === held.slice(0, 127)),
  ),
  provided(
    'group-id-of-47-refused',
    'refuses a GroupId of 47 bytes',
    'longest-group-ids-apart',
    undefined,
    serving(
      () => (request, nowMs, right) =>
        Buffer.byteLength(groupIdOf(asked(request))) >= 47 ? failing(10015) : right.handle(request, nowMs),
    ),
  ),
  provided(
    'group-id-compared-to-46',
    'compares 46 bytes of a GroupId',
    'longest-group-ids-apart',
    undefined,
    asking((members, { groups }) => {
      const id = groupIdOf(members);
      const found = [...groups.keys()].find((one) => one.slice(0, 46) === id.slice(0, 46));
      return found === undefined ? members : { ...members, GroupId: found };
    }),
  ),
  defectsOf('cause').provided(
    'identifier-of-32-malformed',
    'takes an identifier of 32 bytes for too long',
    'caller-whatever-is-asked',
    undefined,
    serving(
      () => (request, nowMs, right) =>
        request.query.some(([name, value]) => name === 'identifier' && value.length === 32)
          ? failing(60012)
          : right.handle(request, nowMs),
    ),
  ),
  provided(
    'twentieth-counter-lost',
    'holds nineteen counters at most',
    'twenty-counters',
    undefined,
    asking((members, { groups }) => {
      const group = groups.get(groupIdOf(members));
      const last = [...(group?.counters.keys() ?? [])][19];
      if (group && last !== undefined)
        groups.set(groupIdOf(members), { ...group, counters: new Map([...group.counters].slice(0, 19)) });
      return members;
    }),
  ),
];
