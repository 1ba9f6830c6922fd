import signing from 'tls-sig-api-v2';

/** How long a signed UserSig is valid unless told otherwise: long enough for a run, short enough to be worthless after. */
export const DEFAULT_EXPIRE_SECONDS = 3600;

/** Signs a UserSig (TLSSigAPIv2) with the official library; a negative `expireSeconds` makes one that has expired. */
export function signUserSig(
  sdkappid: number,
  secretKey: string,
  identifier: string,
  expireSeconds: number = DEFAULT_EXPIRE_SECONDS,
): string {
  return new signing.Api(sdkappid, secretKey).genSig(identifier, expireSeconds);
}
