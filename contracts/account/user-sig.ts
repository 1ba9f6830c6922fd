import { createHash, createHmac } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
// By its file: its package.json has `main` twice, and Jest and esbuild take the first, which is not there.
import signing from 'tls-sig-api-v2/TLSSigAPIv2.js';

/** How long a signed UserSig is valid unless told otherwise: long enough for a run, short enough to be worthless after. */
export const DEFAULT_EXPIRE_SECONDS = 3600;

/** A key that belongs to no app of anybody's: what is signed with it is signed with another app's key. */
export const OTHER_APP_KEY = createHash('sha256').update('the key of another app').digest('hex');

/**
 * Signs a UserSig [usersig] (TLSSigAPIv2) with the official library: valid from now, for an hour unless told otherwise; a
 * negative `expireSeconds` makes one that has expired.
 */
export function signUserSig(
  sdkappid: number,
  secretKey: string,
  identifier: string,
  expireSeconds: number = DEFAULT_EXPIRE_SECONDS,
): string {
  return new signing.Api(sdkappid, secretKey).genSig(identifier, expireSeconds);
}

/** Three days: more than clocks differ, and more than any leeway. */
const EXPIRED_FOR_SECONDS = 3 * 24 * 3600;

/**
 * A UserSig that was right until days ago. The official library signs for the present only, and one that was never valid
 * could by rights be called malformed.
 */
export function expiredUserSig(sdkappid: number, secretKey: string, identifier: string): string {
  const life = { ageSeconds: DEFAULT_EXPIRE_SECONDS + EXPIRED_FOR_SECONDS, expireSeconds: DEFAULT_EXPIRE_SECONDS };
  return agedUserSig(sdkappid, secretKey, identifier, life);
}

/** A UserSig as it was signed so many seconds ago, to be valid for so many from then on. */
export function agedUserSig(
  sdkappid: number,
  secretKey: string,
  identifier: string,
  { ageSeconds, expireSeconds }: { ageSeconds: number; expireSeconds: number },
): string {
  const fields = decodeUserSig(signUserSig(sdkappid, secretKey, identifier));
  const time = Number(fields['TLS.time']) - ageSeconds;
  const signed = `TLS.identifier:${identifier}\nTLS.sdkappid:${sdkappid}\nTLS.time:${time}\nTLS.expire:${expireSeconds}\n`;
  const signature = createHmac('sha256', secretKey).update(signed).digest('base64');
  return encodeUserSig({ ...fields, 'TLS.time': time, 'TLS.expire': expireSeconds, 'TLS.sig': signature });
}

/** The same UserSig with one bit of its signature turned, the last: it decodes, and does not match. Throws where it cannot be decoded. */
export function alterUserSig(usersig: string): string {
  const fields = decodeUserSig(usersig);
  const signature = Buffer.from(String(fields['TLS.sig']), 'base64');
  const last = signature.length - 1;
  signature[last] = (signature[last] ?? 0) ^ 1;
  return encodeUserSig({ ...fields, 'TLS.sig': signature.toString('base64') });
}

/** The same UserSig written otherwise: its members turned round, hardly compressed. Throws where it cannot be decoded. */
export function reencodeUserSig(usersig: string): string {
  return encodeUserSig(Object.fromEntries(Object.entries(decodeUserSig(usersig)).reverse()), 1);
}

/** The fields of a UserSig of this account that is valid for the usual time, but for the signature. */
export function unsignedFields(sdkappid: number, identifier: string): Readonly<Record<string, unknown>> {
  return {
    'TLS.ver': '2.0',
    'TLS.identifier': identifier,
    'TLS.sdkappid': sdkappid,
    'TLS.expire': DEFAULT_EXPIRE_SECONDS,
    'TLS.time': Math.floor(Date.now() / 1000),
  };
}

/** Whatever value in the outer form of a UserSig: JSON, zlib, base64 in its own letters. */
export function encodeUserSig(value: unknown, level?: number): string {
  const text = deflateSync(JSON.stringify(value), level === undefined ? {} : { level }).toString('base64');
  return text.replace(/\+/g, '*').replace(/\//g, '-').replace(/=/g, '_');
}

/** What a UserSig holds. Throws where it cannot be decoded. */
export function decodeUserSig(usersig: string): Record<string, unknown> {
  const base64 = usersig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
  try {
    return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString()) as Record<string, unknown>;
  } catch {
    // The cause quotes what it could not read, and that is a secret.
    throw new Error('Failed to alter the UserSig: it cannot be decoded. Give one made by TLSSigAPIv2.');
  }
}
