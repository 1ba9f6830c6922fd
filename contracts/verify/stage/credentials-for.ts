import type { Account } from '../../account/account.ts';
import { type Credentials, isHarmless, makeCredentials, missingForCredential } from '../../account/credentials.ts';
import type { Credential } from '../../scenarios/scenario.ts';
import type { NotPlayed, Stage } from './stage.ts';

/** What a call of this credential is sent with, or what is missing for it. The UserSig is noted as a secret. */
export function credentialsFor(
  { accountTrouble, secrets }: Stage,
  account: Partial<Account>,
  credential: Credential = 'valid',
): Credentials | NotPlayed {
  const because = accountTrouble === undefined ? '' : ` (${accountTrouble})`;
  const needs = (what: string): NotPlayed => ({ kind: 'couldNotRun', reason: `needs ${what}${because}` });
  const { sdkappid, identifier } = account;
  if (sdkappid === undefined || identifier === undefined)
    return needs('an app and its administrator: give --sdkappid and --identifier');
  const complete = { ...account, sdkappid, identifier };
  const missing = missingForCredential(complete, credential);
  if (missing === 'usersig') return needs('a UserSig: give --usersig-env or --secret-key-env');
  if (missing === 'letters')
    return { kind: 'notApplicable', reason: 'the identifier has no letters that could be in another case' };
  if (missing) return needs("the app's secret key: give --secret-key-env");
  try {
    const credentials = makeCredentials(complete, credential);
    if (!isHarmless(credential)) secrets.note(credentials.usersig);
    return credentials;
  } catch (error) {
    return { kind: 'couldNotRun', reason: (error as Error).message };
  }
}
