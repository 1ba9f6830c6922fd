import { asking, choosing, refusingKeys } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { counters, keysOf } from '../envelope.ts';

const { altered, provided } = defectsOf('relation');
const MISSING = 'response.counter.missing';
const REFUSED = 'response.action-status.unexpected';

/** Defects in which of the asked keys are looked at. */
export const KEY_LIST_DEFECTS: readonly Defect[] = [
  provided(
    'keys-split-at-comma',
    'splits keys at commas',
    'chosen-confusable-keys',
    undefined,
    choosing((keys) => keys.flatMap((key) => key.split(','))),
  ),
  provided(
    'keys-in-other-scripts-dropped',
    'drops keys of other scripts',
    'chosen-keys-byte-for-byte',
    MISSING,
    choosing((keys) => keys.filter((key) => /^[ -~]*$/.test(key))),
  ),
  provided(
    'keys-with-quotes-dropped',
    'drops keys with quotes or backslashes',
    'chosen-confusable-keys',
    MISSING,
    choosing((keys) => keys.filter((key) => !/["\\]/.test(key))),
  ),
  provided(
    'keys-over-64-dropped',
    'drops keys over 64 bytes',
    'chosen-confusable-keys',
    MISSING,
    choosing((keys) => keys.filter((key) => key.length <= 64)),
  ),
  provided(
    'first-key-only',
    'looks at the first key',
    'chosen-counters',
    MISSING,
    choosing((keys) => keys.slice(0, 1)),
  ),
  provided(
    'last-key-only',
    'looks at the last key',
    'chosen-counters',
    MISSING,
    choosing((keys) => keys.slice(-1)),
  ),
  provided(
    'first-key-skipped',
    'begins to count keys at 1',
    'chosen-counters',
    MISSING,
    choosing((keys) => (keys.length > 1 ? keys.slice(1) : keys)),
  ),
  provided(
    'three-keys',
    'looks at three keys',
    'union-of-keys',
    undefined,
    choosing((keys) => keys.slice(0, 3)),
  ),
  provided(
    'ten-keys',
    'looks at ten keys',
    'twenty-chosen-counters',
    MISSING,
    choosing((keys) => keys.slice(0, 10)),
  ),
  provided(
    'nineteen-keys',
    'looks at 19 keys',
    'twenty-chosen-counters',
    MISSING,
    choosing((keys) => keys.slice(0, 19)),
  ),
  provided(
    'twenty-keys-refused',
    'refuses 20 keys',
    'twenty-chosen-counters',
    REFUSED,
    refusingKeys((keys) => keys.length >= 20),
  ),
  provided(
    'filter-ignored',
    'returns all counters whatever was asked',
    'chosen-counters',
    'response.counter.not-asked',
    asking(({ GroupCounterKeys: _, ...members }) => members),
  ),
  provided(
    'filter-ignored-for-one',
    'returns all counters where one key was asked',
    'one-counter',
    'response.counter.not-asked',
    asking(({ GroupCounterKeys: keys, ...members }) =>
      Array.isArray(keys) && keys.length === 1 ? members : { ...members, GroupCounterKeys: keys },
    ),
  ),
  provided(
    'filter-negated',
    'returns the counters that were not asked',
    'chosen-counters',
    MISSING,
    asking((members, { groups }) => {
      const keys = keysOf(members);
      const held = [...(groups.get(String(members.GroupId))?.counters.keys() ?? [])];
      return keys.length > 0 ? { ...members, GroupCounterKeys: held.filter((one) => !keys.includes(one)) } : members;
    }),
  ),
  provided(
    'repeated-keys-refused',
    'refuses a key that stands twice',
    'repeated-key',
    REFUSED,
    refusingKeys((keys) => new Set(keys).size < keys.length),
  ),
  altered(
    'repeated-keys-summed',
    'adds up the counter of a key that stands twice',
    'repeated-key',
    'response.counter.value',
    counters((right, request) =>
      right.map(({ Key, Value }) => ({
        Key,
        Value: Value * BigInt(Math.max(1, keysOf(request).filter((key) => key === Key).length)),
      })),
    ),
  ),
  altered(
    'repeated-keys-left-out',
    'leaves out a key that stands twice',
    'repeated-key',
    undefined,
    counters((right, request) => right.filter(({ Key }) => keysOf(request).filter((key) => key === Key).length < 2)),
  ),
  provided(
    'keys-in-order-of-group',
    'finds keys only in the order of the group',
    'requested-order',
    undefined,
    asking((members, { groups }) => {
      const held = [...(groups.get(String(members.GroupId))?.counters.keys() ?? [])];
      let from = 0;
      return keysOf(members).length < 2
        ? members
        : {
            ...members,
            GroupCounterKeys: keysOf(members).filter((key) => {
              const at = held.indexOf(key, from);
              if (at >= 0) from = at;
              return at >= 0;
            }),
          };
    }),
  ),
];
