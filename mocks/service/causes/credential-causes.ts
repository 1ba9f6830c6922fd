import type { Cause } from '../../../openapi/generated/constants.ts';
import type { CauseRule } from './cause-rule.ts';

/** Who calls: the UserSig, then whether its user may. */
export const CREDENTIAL_CAUSES: readonly CauseRule[] = [
  userSig('usersig-absent'),
  userSig('usersig-malformed'),
  userSig('usersig-other-app'),
  userSig('usersig-other-user'),
  userSig('usersig-other-key'),
  userSig('usersig-altered'),
  userSig('usersig-expired'),
  {
    cause: 'not-administrator',
    applies: ({ parameters }, { app }) => !app.administrators.includes(parameters.identifier ?? ''),
  },
];

function userSig(cause: Cause): CauseRule {
  return { cause, applies: (call) => call.userSigCause === cause };
}
