import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Account } from './provider/target.ts';
import type { Credential } from './scenarios/scenario.ts';
import { OTHER_APP_KEY, signUserSig } from './user-sig.ts';

/** What a call of some credential is sent with; `usersig` undefined leaves the parameter out. */
export type Credentials = { sdkappid: number; identifier: string; usersig: string | undefined };

/** What an account must hold so that calls of a credential can be made. */
export type CredentialNeed = 'nothing' | 'usersig' | 'secret-key';

const NEEDS: Record<Credential, CredentialNeed> = {
  absent: 'nothing',
  empty: 'nothing',
  malformed: 'nothing',
  valid: 'usersig',
  altered: 'usersig',
  expired: 'secret-key',
  'other-key': 'nothing',
  'other-user': 'secret-key',
  'other-app': 'secret-key',
  'not-administrator': 'secret-key',
};

/** A user whom no app has as administrator. */
const NOBODY = 'kit-not-an-administrator';

/** Whether the account holds what this credential is made of, and if not, what it lacks. */
export function missingForCredential(account: Account, credential: Credential): CredentialNeed | undefined {
  const need = NEEDS[credential];
  if (need === 'nothing' || account.secretKey !== undefined) return undefined;
  return need === 'usersig' && account.usersig !== undefined ? undefined : need;
}

/**
 * Makes what a call of this credential is sent with: right, or wrong in exactly one way.
 * Throws when the account lacks what it takes; ask `missingForCredential` first.
 */
export function makeCredentials(account: Account, credential: Credential): Credentials {
  const { sdkappid, identifier } = account;
  const as = (usersig: string | undefined, by: string = identifier): Credentials => ({
    sdkappid,
    identifier: by,
    usersig,
  });
  switch (credential) {
    case 'valid':
      return as(validUserSig(account));
    case 'absent':
      return as(undefined);
    case 'empty':
      return as('');
    case 'malformed':
      return as('not*a-UserSig_');
    case 'altered':
      return as(alter(validUserSig(account)));
    case 'expired':
      return as(signUserSig(sdkappid, secretKeyOf(account), identifier, -60));
    case 'other-key':
      return as(signUserSig(sdkappid, OTHER_APP_KEY, identifier));
    case 'other-user':
      return as(signUserSig(sdkappid, secretKeyOf(account), NOBODY));
    case 'other-app':
      return as(signUserSig(sdkappid - 1, secretKeyOf(account), identifier));
    case 'not-administrator':
      return as(signUserSig(sdkappid, secretKeyOf(account), NOBODY), NOBODY);
  }
}

function validUserSig(account: Account): string {
  return account.usersig ?? signUserSig(account.sdkappid, secretKeyOf(account), account.identifier);
}

function secretKeyOf({ secretKey }: Account): string {
  if (secretKey === undefined)
    throw new Error('Failed to sign a UserSig: no secret key is known. Give --secret-key-env.');
  return secretKey;
}

/** The same UserSig with another signature inside: it decodes, and does not match. */
function alter(usersig: string): string {
  const fields = decode(usersig);
  fields['TLS.sig'] = createHash('sha256').update(String(fields['TLS.sig'])).digest('base64');
  const text = deflateSync(JSON.stringify(fields)).toString('base64');
  return text.replace(/\+/g, '*').replace(/\//g, '-').replace(/=/g, '_');
}

function decode(usersig: string): Record<string, unknown> {
  const base64 = usersig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
  try {
    return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString()) as Record<string, unknown>;
  } catch {
    // The cause quotes what it could not read, and that is a secret.
    throw new Error('Failed to alter the UserSig: it cannot be decoded. Give one made by TLSSigAPIv2.');
  }
}
