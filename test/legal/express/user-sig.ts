import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { Refusal } from './refusal.ts';

/** Who calls, and the key that UserSigs of the app are made with. */
export type Caller = { sdkappid: string; identifier: string; secretKey: string };

type Fields = Record<string, unknown>;

/** Throws Refusal unless the text is a UserSig of this caller that is in force. Source: [usersig]. */
export function checkUserSig(text: string | undefined, { sdkappid, identifier, secretKey }: Caller): void {
  if (!text) throw new Refusal(60025, 'usersig is empty');
  const fields = decode(text);
  if (!isObject(fields) || typeof fields['TLS.sig'] !== 'string') throw new Refusal(70003, 'usersig is malformed');
  if (String(fields['TLS.sdkappid']) !== sdkappid) throw new Refusal(70014, 'sdkappid does not match usersig');
  if (fields['TLS.identifier'] !== identifier) throw new Refusal(70013, 'identifier does not match usersig');
  if (!isSigned(fields, fields['TLS.sig'], secretKey)) throw new Refusal(70009, 'usersig was made with another key');
  if (!isInForce(fields)) throw new Refusal(70001, 'usersig is expired');
}

/** What a UserSig holds. Throws Refusal where it is no JSON in zlib in base64. */
export function decode(text: string): unknown {
  const base64 = text.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  try {
    return JSON.parse(inflateSync(Buffer.from(base64, 'base64'), { maxOutputLength: 65_536 }).toString('utf8'));
  } catch {
    throw new Refusal(70003, 'usersig is malformed');
  }
}

export function isSigned(fields: Fields, signature: string, secretKey: string): boolean {
  const signed = ['identifier', 'sdkappid', 'time', 'expire'].map((name) => `TLS.${name}:${fields[`TLS.${name}`]}\n`);
  const due = createHmac('sha256', secretKey).update(signed.join('')).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === due.length && timingSafeEqual(given, due);
}

export function isInForce(fields: Fields): boolean {
  return Date.now() / 1000 <= Number(fields['TLS.time']) + Number(fields['TLS.expire']);
}

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object';
}
