import type { Account } from '../../account/account.ts';
import { type Credentials, isHarmless, makeCredentials } from '../../account/make-credentials.ts';
import { accountFor } from '../../account/needs.ts';
import type { Credential } from '../../scenarios/scenario.ts';
import type { NotPlayed, Stage } from './stage.ts';

/** What a call of this credential is sent with, or what is missing for it. The UserSig is noted as a secret. */
export function credentialsFor(
  { accountTrouble, secrets }: Stage,
  account: Partial<Account>,
  credential: Credential = 'valid',
): Credentials | NotPlayed {
  const found = accountFor(account, credential);
  if ('lacks' in found) {
    const { what, reason } = found.lacks;
    if (what === 'letters') return { kind: 'notApplicable', reason };
    return { kind: 'couldNotRun', reason: accountTrouble === undefined ? reason : `${reason} (${accountTrouble})` };
  }
  try {
    const credentials = makeCredentials(found.account, credential);
    if (!isHarmless(credential)) secrets.note(credentials.usersig);
    return credentials;
  } catch (error) {
    return { kind: 'couldNotRun', reason: (error as Error).message };
  }
}
