import type { Credential } from '../scenarios/scenario.ts';
import type { Account } from './account.ts';
import { missingForCredential } from './make-credentials.ts';

/** What an account lacks for the calls of a credential, and the sentence that says so and what to give. */
export type Lack = { what: 'caller' | 'usersig' | 'secret-key' | 'letters'; reason: string };

const REASONS: Readonly<Record<Lack['what'], string>> = {
  caller: 'needs an app and its administrator: give --sdkappid and --identifier',
  usersig: 'needs a UserSig: give --usersig-env or --secret-key-env',
  'secret-key': "needs the app's secret key: give --secret-key-env",
  letters: 'the identifier has no letters that could be in another case',
};

/** The account where calls of this credential can be made with it, or else what it lacks for them. */
export function accountFor(account: Partial<Account>, credential: Credential): { account: Account } | { lacks: Lack } {
  const { sdkappid, identifier } = account;
  if (sdkappid === undefined || identifier === undefined) return { lacks: lackOf('caller') };
  const complete = { ...account, sdkappid, identifier };
  const missing = missingForCredential(complete, credential);
  return missing === undefined ? { account: complete } : { lacks: lackOf(missing) };
}

/** That an account lacks this, in words. */
export function lackOf(what: Lack['what']): Lack {
  return { what, reason: REASONS[what] };
}

/** What an account lacks for any right call at all; a UserSig comes first, as it is what is forgotten. */
export function lackingAccount({
  sdkappid,
  identifier,
  usersig,
  secretKey,
}: Partial<Account>): 'usersig' | 'caller' | undefined {
  if (usersig === undefined && secretKey === undefined) return 'usersig';
  return sdkappid === undefined || identifier === undefined ? 'caller' : undefined;
}
