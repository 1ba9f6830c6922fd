import type { Cause } from '../../../openapi/index.ts';
import { caching, callOf } from '../build/memory.ts';
import { answeringOk, causeOf } from '../build/replies.ts';
import { choosing, refusingKeys, serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { type Asked, asked, keysOf } from '../envelope.ts';

const { provided } = defectsOf('relation');
const stale = defectsOf('state').provided;
const lax = defectsOf('credentials').provided;
const CHECK = 'any-number-of-keys';
const ACCEPTED = 'response.action-status.unexpected';

/** A provider that keeps its answers to calls for so many keys. */
const cachingFor = (isKept: (keys: number) => boolean) => {
  let uncounted = 0;
  return caching((members: Asked) => (isKept(keysOf(members).length) ? callOf(members) : `call ${uncounted++}`));
};

/** A provider that answers OK where this cause was due, when the keys are so many. */
const overlooking = (causes: readonly Cause[], where: (keys: number) => boolean) =>
  serving(() => (request, nowMs, right) => {
    const reply = right.handle(request, nowMs);
    const cause = causeOf(reply);
    const isOverlooked = cause !== undefined && causes.includes(cause) && where(keysOf(asked(request)).length);
    return isOverlooked ? answeringOk({ like: 5 }) : reply;
  });

/** Defects that show with some numbers of keys alone. */
export const NUMBER_OF_KEYS_DEFECTS: readonly Defect[] = [
  provided(
    'keys-refused-at-7',
    'refuses calls for seven keys',
    CHECK,
    ACCEPTED,
    refusingKeys((keys) => keys.length === 7),
  ),
  provided(
    'keys-refused-above-10',
    'refuses calls for more than ten keys',
    CHECK,
    ACCEPTED,
    refusingKeys((keys) => keys.length > 10),
  ),
  provided(
    'keys-refused-at-19',
    'refuses calls for nineteen keys',
    CHECK,
    ACCEPTED,
    refusingKeys((keys) => keys.length === 19),
  ),
  provided(
    'eleventh-key-dropped',
    'drops the eleventh key',
    CHECK,
    undefined,
    choosing((keys) => keys.filter((_, at) => at !== 10)),
  ),
  provided(
    'keys-cut-at-16',
    'looks at sixteen keys',
    CHECK,
    undefined,
    choosing((keys) => keys.slice(0, 16)),
  ),
  provided(
    'keys-all-at-13',
    'answers a call for thirteen keys with all counters',
    CHECK,
    undefined,
    choosing((keys) => (keys.length === 13 ? undefined : keys)),
  ),
  provided(
    'missing-group-of-many-keys',
    'answers OK for a group that is not there where three keys or more are named',
    'missing-group-whatever-is-asked',
    ACCEPTED,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      return causeOf(reply) === 'missing-group' && keysOf(asked(request)).length >= 3 ? answeringOk() : reply;
    }),
  ),
  provided(
    'dismissed-group-of-two-keys',
    'answers OK for a dismissed group where two keys are named',
    'dismissed-group-whatever-is-asked',
    ACCEPTED,
    overlooking(['dismissed-group'], (keys) => keys === 2),
  ),
  lax(
    'expired-with-keys',
    'accepts a UserSig that has expired where keys are named',
    'caller-whatever-is-asked',
    ACCEPTED,
    overlooking(['usersig-expired'], (keys) => keys > 0),
  ),
  lax(
    'no-administrator-with-keys',
    'lets anybody ask for several keys',
    'caller-whatever-is-asked',
    ACCEPTED,
    overlooking(['not-administrator'], (keys) => keys > 1),
  ),
  lax(
    'other-user-with-keys',
    "accepts another user's UserSig where keys are named",
    'caller-whatever-is-asked',
    ACCEPTED,
    overlooking(['usersig-other-user'], (keys) => keys > 0),
  ),
  stale(
    'kept-from-3-keys',
    'keeps answers to calls for three keys or more',
    CHECK,
    undefined,
    cachingFor((keys) => keys > 2),
  ),
  stale(
    'kept-at-4-keys',
    'keeps answers to calls for four keys',
    CHECK,
    undefined,
    cachingFor((keys) => keys === 4),
  ),
  stale(
    'kept-at-20-keys',
    'keeps answers to calls for twenty keys',
    CHECK,
    undefined,
    cachingFor((keys) => keys === 20),
  ),
];
