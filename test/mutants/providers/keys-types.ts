import { answeringOk } from '../build/replies.ts';
import { asking, serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { asked } from '../envelope.ts';

const { provided } = defectsOf('relation');
const REFUSED = 'response.action-status.unexpected';

/** Defects in what is taken for a list of keys. */
export const KEY_TYPE_DEFECTS: readonly Defect[] = [
  provided(
    'single-key-as-text',
    'takes a single key without its array',
    'keys-string',
    REFUSED,
    asking((members) =>
      typeof members.GroupCounterKeys === 'string'
        ? { ...members, GroupCounterKeys: [members.GroupCounterKeys] }
        : members,
    ),
  ),
  provided(
    'odd-keys-empty-the-answer',
    'answers with no counters where a key is no string',
    'keys-mixed',
    undefined,
    serving(
      () => (request, nowMs, right) =>
        [asked(request).GroupCounterKeys].flat().some((key) => typeof key === 'number')
          ? answeringOk()
          : right.handle(request, nowMs),
    ),
  ),
  provided(
    'numbers-as-all-keys',
    'takes a list of numbers for all keys, and forgets one counter',
    'keys-of-numbers',
    undefined,
    serving(
      () => (request, nowMs, right) =>
        [asked(request).GroupCounterKeys].flat().every((key) => typeof key === 'number')
          ? answeringOk({ dislike: 1 })
          : right.handle(request, nowMs),
    ),
  ),
  provided(
    'object-as-no-keys',
    'takes an object for no keys',
    'keys-object',
    REFUSED,
    asking(({ GroupCounterKeys: keys, ...members }) =>
      Array.isArray(keys) ? { ...members, GroupCounterKeys: keys } : members,
    ),
  ),
  provided(
    'true-as-no-keys',
    'takes true for all keys',
    'keys-boolean',
    REFUSED,
    asking(({ GroupCounterKeys: keys, ...members }) =>
      keys === true ? members : { ...members, GroupCounterKeys: keys },
    ),
  ),
  provided(
    'nested-keys-flattened',
    'takes keys out of arrays within the list',
    'fuzz-illegal-requests',
    undefined,
    asking((members) =>
      Array.isArray(members.GroupCounterKeys)
        ? { ...members, GroupCounterKeys: members.GroupCounterKeys.flat() }
        : members,
    ),
  ),
];
