import { createHash } from 'node:crypto';
import signing from 'tls-sig-api-v2';

/** How long a signed UserSig is valid unless told otherwise: long enough for a run, short enough to be worthless after. */
export const DEFAULT_EXPIRE_SECONDS = 3600;

/** A key that belongs to no app of anybody's: what is signed with it is signed with another app's key. */
export const OTHER_APP_KEY = createHash('sha256').update('the key of another app').digest('hex');

/** Signs a UserSig (TLSSigAPIv2) with the official library; a negative `expireSeconds` makes one that has expired. */
export function signUserSig(
  sdkappid: number,
  secretKey: string,
  identifier: string,
  expireSeconds: number = DEFAULT_EXPIRE_SECONDS,
): string {
  return new signing.Api(sdkappid, secretKey).genSig(identifier, expireSeconds);
}
