import { type Cause, LIMITS } from '../../openapi/generated/constants.ts';
import type { Aged, Credential, LikeAdministrator } from '../scenarios/scenario.ts';
import { NO_USERSIG } from '../secrets/redact.ts';
import type { Account } from './account.ts';
import { otherCase, signInPart } from './partly-signed.ts';
import {
  agedUserSig,
  alterUserSig,
  DEFAULT_EXPIRE_SECONDS,
  encodeUserSig,
  expiredUserSig,
  OTHER_APP_KEY,
  reencodeUserSig,
  signUserSig,
  unsignedFields,
} from './user-sig.ts';

/**
 * What a call of some credential is sent with; `usersig` undefined leaves the parameter out. `also` names causes that
 * cannot be told apart from the one that is meant, the way it was made.
 */
export type Credentials = {
  sdkappid: number;
  identifier: string;
  usersig: string | undefined;
  also?: readonly Cause[];
};

/** What an account must hold so that calls of a credential can be made. */
type CredentialNeed = 'nothing' | 'usersig' | 'secret-key' | 'letters';

const NEEDS: Record<Credential, CredentialNeed> = {
  absent: 'nothing',
  empty: 'nothing',
  malformed: 'nothing',
  'not-object': 'nothing',
  unsigned: 'nothing',
  'short-signature': 'nothing',
  valid: 'usersig',
  reencoded: 'usersig',
  altered: 'usersig',
  expired: 'secret-key',
  'other-key': 'nothing',
  'other-user': 'usersig',
  'other-case': 'usersig',
  'other-app': 'usersig',
  'not-administrator': 'secret-key',
  'longest-user': 'secret-key',
  'user-of-longer-name': 'secret-key',
  'user-in-other-case': 'secret-key',
  'altered-at-first': 'usersig',
  'altered-in-middle': 'usersig',
  'signed-by-half': 'usersig',
  'signed-in-other-case': 'usersig',
  brief: 'secret-key',
  'nearly-expired': 'secret-key',
  reused: 'usersig',
};

/** Whether what a call of this credential is sent with holds no secret of anybody's. */
export function isHarmless(credential: Credential): boolean {
  return HARMLESS.includes(credential);
}

const HARMLESS: readonly Credential[] = ['absent', 'empty', 'malformed'];

/** A user whom no app has as administrator. */
const NOBODY = 'kit-not-an-administrator';

/** Another, whose name has as many bytes as a user's may have. */
const NOBODY_AT_LENGTH = NOBODY.padEnd(LIMITS.userIdBytes, '-');

/** Few enough that it ends soon, and more than clocks differ. */
const MINUTES_SECONDS = 240;
const HALF_A_YEAR_SECONDS = 180 * 24 * 3600;

/** What the account lacks that this credential is made of; `needs.ts` says it in words. */
export function missingForCredential(
  account: Account,
  credential: Credential,
): Exclude<CredentialNeed, 'nothing'> | undefined {
  const need = NEEDS[credential];
  if (credential === 'other-case' && otherCase(account.identifier) === account.identifier) return 'letters';
  if (need === 'nothing' || account.secretKey !== undefined) return undefined;
  return need === 'usersig' && account.usersig !== undefined ? undefined : need;
}

/**
 * Makes what a call of this credential is sent with: right, or wrong in exactly one way. With a UserSig alone, that of
 * another user or app is made by naming another identifier or sdkappid, which is then also an unknown one (`also`).
 * Throws when the account lacks what it takes; ask `accountFor` first.
 */
export function makeCredentials(account: Account, credential: Credential): Credentials {
  const { sdkappid, identifier, secretKey } = account;
  const as = (usersig: string | undefined): Credentials => ({ sdkappid, identifier, usersig });
  switch (credential) {
    case 'valid':
      return as(validUserSig(account));
    case 'reencoded':
      return as(reencodeUserSig(validUserSig(account)));
    case 'absent':
      return as(undefined);
    case 'empty':
      return as('');
    case 'malformed':
      return as(NO_USERSIG);
    case 'not-object':
      return as(encodeUserSig(null));
    case 'unsigned':
      return as(encodeUserSig(unsignedFields(sdkappid, identifier)));
    case 'short-signature':
      return as(encodeUserSig({ ...unsignedFields(sdkappid, identifier), 'TLS.sig': 'c2hvcnQ=' }));
    case 'altered':
      return as(alterUserSig(validUserSig(account)));
    case 'expired':
      return as(expiredUserSig(sdkappid, secretKeyOf(account), identifier));
    case 'other-key':
      return as(signUserSig(sdkappid, OTHER_APP_KEY, identifier));
    case 'other-case':
      return { ...as(validUserSig(account)), identifier: otherCase(identifier), also: ['not-administrator'] };
    case 'other-user':
      if (secretKey !== undefined) return as(signUserSig(sdkappid, secretKey, NOBODY));
      return { ...as(validUserSig(account)), identifier: NOBODY, also: ['not-administrator'] };
    case 'other-app':
      if (secretKey !== undefined) return as(signUserSig(otherApp(sdkappid), secretKey, identifier));
      return { ...as(validUserSig(account)), sdkappid: otherApp(sdkappid), also: ['sdkappid-unknown'] };
    case 'not-administrator':
      return asUser(account, NOBODY);
    case 'longest-user':
      return asUser(account, NOBODY_AT_LENGTH);
    case 'user-of-longer-name':
    case 'user-in-other-case':
      return asUser(account, nameLike(identifier, credential));
    case 'altered-at-first':
    case 'altered-in-middle':
    case 'signed-by-half':
    case 'signed-in-other-case':
      return as(signInPart(validUserSig(account), credential));
    case 'brief':
    case 'nearly-expired':
      return as(agedUserSig(sdkappid, secretKeyOf(account), identifier, lifeOf(credential)));
    case 'reused':
      return as(account.usersig ?? agedUserSig(sdkappid, secretKeyOf(account), identifier, lifeOf(credential)));
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

/** Another user, with a right UserSig of its own. */
function asUser(account: Account, identifier: string): Credentials {
  const { sdkappid } = account;
  return { sdkappid, identifier, usersig: signUserSig(sdkappid, secretKeyOf(account), identifier) };
}

/** The name of no administrator that is as like to this one as it can be: the own one never, whatever it is. */
function nameLike(identifier: string, kind: LikeAdministrator): string {
  const like = kind === 'user-of-longer-name' ? `${identifier}-kit` : otherCase(identifier);
  return like === identifier || Buffer.byteLength(like) > LIMITS.userIdBytes ? NOBODY : like;
}

/** When it was signed, and for how long. None is valid for longer than a run has use for it. */
function lifeOf(aged: Aged): { ageSeconds: number; expireSeconds: number } {
  switch (aged) {
    case 'brief':
      return { ageSeconds: 0, expireSeconds: MINUTES_SECONDS };
    case 'nearly-expired':
      return { ageSeconds: HALF_A_YEAR_SECONDS - MINUTES_SECONDS, expireSeconds: HALF_A_YEAR_SECONDS };
    case 'reused':
      // Signed as the hour began, so that it is the same text whenever it is made within that hour.
      return {
        ageSeconds: Math.floor(Date.now() / 1000) % DEFAULT_EXPIRE_SECONDS,
        expireSeconds: 2 * DEFAULT_EXPIRE_SECONDS,
      };
  }
}

/** An app next to this one. */
function otherApp(sdkappid: number): number {
  return sdkappid > 1 ? sdkappid - 1 : sdkappid + 1;
}
