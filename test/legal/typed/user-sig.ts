import { Buffer } from 'node:buffer';
import { createHmac } from 'node:crypto';
import { inflateSync } from 'node:zlib';

/** What a UserSig says. */
type UserSig = { identifier: string; app: string; time: number; expire: number; signature: string };

/** Clocks of callers may be behind, in seconds. */
const LEEWAY = 300;

const LETTERS: Record<string, string> = { '*': '+', '-': '/', _: '=' };

/** The ErrorCode of a UserSig that is wrong, undefined for a right one. Source: [usersig]. */
export function userSigCode(
  text: string | null,
  due: { sdkappid: string; identifier: string | null; secretKey: string },
): number | undefined {
  if (!text) return 70002;
  const userSig = decode(text);
  if (!userSig) return 70003;
  const { identifier, app, time, expire, signature } = userSig;
  if (app !== due.sdkappid) return 70014;
  if (identifier !== due.identifier) return 70013;
  const signed = `TLS.identifier:${identifier}\nTLS.sdkappid:${app}\nTLS.time:${time}\nTLS.expire:${expire}\n`;
  if (createHmac('sha256', due.secretKey).update(signed).digest('base64') !== signature) return 70009;
  return Date.now() / 1000 > time + expire + LEEWAY ? 70001 : undefined;
}

/** Each member with its type, or nothing. */
function decode(text: string): UserSig | undefined {
  const members = membersOf(text);
  const identifier = members['TLS.identifier'];
  const signature = members['TLS.sig'];
  const numbers = ['TLS.sdkappid', 'TLS.time', 'TLS.expire'].map((name) => Number(members[name]));
  const [app = 0, time = 0, expire = 0] = numbers;
  if (typeof identifier !== 'string' || typeof signature !== 'string') return undefined;
  if (!numbers.every(Number.isSafeInteger)) return undefined;
  return { identifier, app: String(app), time, expire, signature };
}

function membersOf(text: string): Record<string, unknown> {
  const base64 = text.replace(/[*\-_]/g, (letter) => LETTERS[letter] ?? '');
  try {
    const value = JSON.parse(inflateSync(Buffer.from(base64, 'base64'), { maxOutputLength: 65_536 }).toString());
    return value !== null && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}
