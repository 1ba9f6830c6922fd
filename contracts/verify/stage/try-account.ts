import type { Account } from '../../account/account.ts';
import { type Credentials, makeCredentials } from '../../account/make-credentials.ts';
import { accountFor } from '../../account/needs.ts';
import { refusalCodes } from '../../oracles/cause/refusal.ts';
import { ask } from '../../scenarios/build-scenario.ts';
import { isFailure, member, plainBody, readAnswer } from '../../wire/answer.ts';
import { wireRequest } from '../../wire/wire-request.ts';
import { callProvider } from './call-provider.ts';
import type { Stage } from './stage.ts';

/** An account without what the provider refuses, and why something was taken out. */
export type TriedAccount = { account: Partial<Account>; trouble?: string };

/**
 * Tries the UserSig and the secret key that were given, each with one call for a group that cannot exist. One that the
 * provider refuses would make a right provider look wrong everywhere, so it is left out, and what needs it cannot run.
 */
export async function tryAccount(stage: Stage, given: Partial<Account>): Promise<TriedAccount> {
  const { usersig, secretKey, ...who } = given;
  const refusals: string[] = [];
  const usable: Partial<Account> = { ...who };
  if (usersig !== undefined) {
    const code = await refusal(stage, { ...who, usersig });
    if (code === undefined) usable.usersig = usersig;
    else refusals.push(`the given UserSig is refused with ${code}`);
  }
  if (secretKey !== undefined) {
    const code = await refusal(stage, { ...who, secretKey });
    if (code === undefined) usable.secretKey = secretKey;
    else refusals.push(`a UserSig signed with the given secret key is refused with ${code}`);
  }
  return { account: usable, ...(refusals.length > 0 && { trouble: refusals.join('; ') }) };
}

/** The code of the account layer with which a good call of this account is refused, if it is. */
async function refusal(stage: Stage, account: Partial<Account>): Promise<number | undefined> {
  const found = accountFor(account, 'valid');
  if ('lacks' in found) return undefined;
  const credentials = makeCredentials(found.account, 'valid');
  stage.secrets.note(credentials.usersig);
  const code = await codeFor(stage, credentials);
  if (account.secretKey === undefined || !EXPIRED_CODES.includes(code ?? 0)) return code;
  // What was signed this moment cannot be over: the same UserSig, a second older, tells a wrong clock from a wrong provider.
  await stage.clock.sleep(OLDER_MS, stage.signal).catch(() => undefined);
  return codeFor(stage, credentials);
}

const EXPIRED_CODES = refusalCodes('usersig-expired');
/** What makes a UserSig older by a whole second of any clock. */
const OLDER_MS = 1100;

/** The code of the account layer with which a call with these credentials is refused, if it is. */
async function codeFor(stage: Stage, credentials: Credentials): Promise<number | undefined> {
  const request = wireRequest(stage.provider.baseUrl, ask('@TGS#not a group id'), credentials, stage.random());
  const played = await callProvider(stage, request);
  const answer = played.kind === 'played' ? readAnswer(played.exchange) : undefined;
  const code = answer && isFailure(answer) ? member(plainBody(answer), 'ErrorCode') : undefined;
  return typeof code === 'number' && code >= 70_000 && code < 80_000 ? code : undefined;
}
