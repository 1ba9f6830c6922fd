import type { Cause } from '../../../openapi/index.ts';
import { answeringOk } from '../build/replies.ts';
import { readingParameter, serving, trusting } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('credentials');
const ACCEPTED = 'response.action-status.unexpected';

/** A check of UserSigs that lets these causes pass. */
const overlooking = (...causes: readonly Cause[]) =>
  trusting((right) => (...call) => {
    const cause = right(...call);
    return cause && causes.includes(cause) ? undefined : cause;
  });

/** Defects in who may call: the UserSig and its user. */
export const USERSIG_DEFECTS: readonly Defect[] = [
  provided(
    'usersig-presence-only',
    'looks only whether there is a UserSig',
    'usersig-malformed',
    ACCEPTED,
    trusting(() => () => undefined),
  ),
  provided(
    'usersig-shape-only',
    'looks only whether a UserSig can be decoded',
    'usersig-altered',
    ACCEPTED,
    overlooking('usersig-altered', 'usersig-other-key', 'usersig-other-app', 'usersig-other-user', 'usersig-expired'),
  ),
  provided(
    'usersig-signature-unread',
    'compares everything of a UserSig but its signature',
    'usersig-other-key',
    ACCEPTED,
    overlooking('usersig-altered', 'usersig-other-key'),
  ),
  provided(
    'usersig-any-key',
    'accepts a UserSig that is signed with any key it knows',
    'usersig-other-key',
    ACCEPTED,
    overlooking('usersig-other-key'),
  ),
  provided(
    'usersig-never-expires',
    'does not look when a UserSig expires',
    'usersig-expired',
    ACCEPTED,
    overlooking('usersig-expired'),
  ),
  provided(
    'usersig-leeway',
    'accepts a UserSig for a week after it has expired',
    'usersig-expired',
    ACCEPTED,
    trusting((right) => (usersig, app, user, now) => right(usersig, app, user, now - 7 * 24 * 3600)),
  ),
  provided(
    'usersig-clock-ahead',
    'has a clock that is two hours ahead',
    'all-counters',
    ACCEPTED,
    trusting((right) => (usersig, app, user, now) => right(usersig, app, user, now + 7200)),
  ),
  provided(
    'usersig-any-user',
    'does not compare the identifier with the UserSig',
    'usersig-other-user',
    ACCEPTED,
    overlooking('usersig-other-user'),
  ),
  provided(
    'usersig-any-app',
    'does not compare the sdkappid with the UserSig',
    'usersig-other-app',
    ACCEPTED,
    overlooking('usersig-other-app'),
  ),
  provided(
    'usersig-of-query',
    'signs what the query says, so another user has a wrong signature',
    'usersig-other-user',
    'response.error-code.unexpected',
    trusting(
      (right) =>
        (...call) =>
          right(...call) === 'usersig-other-user' ? 'usersig-altered' : right(...call),
    ),
  ),
  provided(
    'usersig-expired-as-malformed',
    'calls an expired UserSig malformed',
    'usersig-expired',
    'response.error-code.unexpected',
    trusting(
      (right) =>
        (...call) =>
          right(...call) === 'usersig-expired' ? 'usersig-malformed' : right(...call),
    ),
  ),
  provided('usersig-empty-accepted', 'accepts an empty UserSig', 'usersig-empty', ACCEPTED, refusingNothingWhere('')),
  provided('everybody-administrator', 'lets everybody be an administrator', 'not-administrator', ACCEPTED, {
    administrators: ['administrator', 'kit-not-an-administrator'],
  }),
  provided(
    'administrators-by-beginning',
    "takes whose name begins with an administrator's for one",
    'caller-whatever-is-asked',
    ACCEPTED,
    { administrators: ['administrator', 'administrator-kit'] },
  ),
  provided('administrators-in-any-case', 'looks administrators up without case', 'caller-whatever-is-asked', ACCEPTED, {
    administrators: ['administrator', 'ADMINISTRATOR'],
  }),
  provided(
    'identifier-in-any-case',
    'compares the identifier without case',
    'identifier-other-case',
    undefined,
    readingParameter('identifier', (value) => value.toLowerCase()),
  ),
];

/** An empty UserSig stands for no check at all. */
function refusingNothingWhere(usersig: string) {
  return serving(() => {
    return (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      if (typeof reply === 'string' || reply.cause !== 'usersig-absent') return reply;
      return request.query.some(([name, value]) => name === 'usersig' && value === usersig)
        ? answeringOk({ like: 5 })
        : reply;
    };
  });
}
