import { createHmac, timingSafeEqual } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { OTHER_APP_KEY } from '../../contracts/account/user-sig.ts';
import type { Cause } from '../../openapi/generated/constants.ts';
import { MOCK_LIMITS } from '../limits.ts';
import type { Settings } from '../options.ts';
import type { CheckUserSig } from '../service/received-call.ts';

/** A UserSig that was decoded, and whose signature was compared. */
type Decoded = {
  sdkappid: number;
  identifier: string;
  validUntil: number;
  signed: 'by-app' | 'by-other-app' | 'by-nobody';
};

/** No official library makes a longer one for a user ID of 32 bytes. */
const MAX_USERSIG_LENGTH = 2048;
const MAX_INFLATED_BYTES = 4096;

/** A check that also says how many decoded UserSigs it keeps. */
export type UserSigCheck = CheckUserSig & { kept(): number };

/**
 * The real check of a UserSig (TLSSigAPIv2) by the key of the app. Decoded UserSigs are kept, the latest thousand, by
 * their text; whether one has expired is asked at each call.
 */
export function createUserSigCheck({ secretKey }: Pick<Settings, 'secretKey'>): UserSigCheck {
  const cache = new Map<string, Decoded>();
  const check: CheckUserSig = (usersig, sdkappid, identifier, nowSeconds) => {
    const cached = cache.get(usersig);
    const decoded = cached ?? decode(usersig, secretKey);
    // Only what decodes is worth keeping.
    if (decoded === undefined) return 'usersig-malformed';
    if (cached === undefined) keep(cache, usersig, decoded);
    return judge(decoded, sdkappid, identifier, nowSeconds);
  };
  return Object.assign(check, { kept: () => cache.size });
}

function keep(cache: Map<string, Decoded>, usersig: string, decoded: Decoded): void {
  const [oldest] = cache.keys();
  if (cache.size >= MOCK_LIMITS.userSigs && oldest !== undefined) cache.delete(oldest);
  cache.set(usersig, decoded);
}

/** Whose UserSig it is comes before who signed it: that of another app is signed with another key by rights. */
function judge(decoded: Decoded, sdkappid: number, identifier: string, nowSeconds: number): Cause | undefined {
  if (decoded.sdkappid !== sdkappid) return 'usersig-other-app';
  if (decoded.signed === 'by-other-app') return 'usersig-other-key';
  if (decoded.signed === 'by-nobody') return 'usersig-altered';
  if (decoded.identifier !== identifier) return 'usersig-other-user';
  return nowSeconds > decoded.validUntil ? 'usersig-expired' : undefined;
}

function decode(usersig: string, secretKey: string): Decoded | undefined {
  const fields = readFields(usersig);
  if (fields === undefined) return undefined;
  const identifier = fields['TLS.identifier'];
  const signature = fields['TLS.sig'];
  const sdkappid = integerOf(fields['TLS.sdkappid']);
  const time = integerOf(fields['TLS.time']);
  const expire = integerOf(fields['TLS.expire']);
  const userbuf = fields['TLS.userbuf'];
  if (fields['TLS.ver'] !== '2.0' || typeof identifier !== 'string' || typeof signature !== 'string') return undefined;
  if (sdkappid === undefined || time === undefined || expire === undefined) return undefined;
  const text =
    `TLS.identifier:${identifier}\nTLS.sdkappid:${sdkappid}\nTLS.time:${time}\nTLS.expire:${expire}\n` +
    (typeof userbuf === 'string' ? `TLS.userbuf:${userbuf}\n` : '');
  return { sdkappid, identifier, validUntil: time + expire, signed: signedBy(text, signature, secretKey) };
}

function readFields(usersig: string): Readonly<Record<string, unknown>> | undefined {
  if (usersig.length > MAX_USERSIG_LENGTH || !/^[A-Za-z0-9*\-_]+$/.test(usersig)) return undefined;
  const base64 = usersig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  try {
    const json = inflateSync(Buffer.from(base64, 'base64'), { maxOutputLength: MAX_INFLATED_BYTES }).toString();
    const fields: unknown = JSON.parse(json);
    return fields !== null && typeof fields === 'object' ? (fields as Record<string, unknown>) : undefined;
  } catch {
    // Not zlib, too long once inflated, or not JSON: whichever it is, this is no UserSig.
    return undefined;
  }
}

/** Some libraries write numbers as strings. */
function integerOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?[0-9]{1,15}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}

/** A service that knows the keys of all apps can tell a key of another app from no key at all. */
function signedBy(text: string, signature: string, secretKey: string): Decoded['signed'] {
  if (matches(text, signature, secretKey)) return 'by-app';
  return matches(text, signature, OTHER_APP_KEY) ? 'by-other-app' : 'by-nobody';
}

function matches(text: string, signature: string, key: string): boolean {
  const due = createHmac('sha256', key).update(text).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === due.length && timingSafeEqual(given, due);
}
