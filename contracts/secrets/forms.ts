import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';

/**
 * The texts that give a secret away, as they stand in an answer once escapes are undone and case is left out of account:
 * itself, its base64 and its hex, also inside a longer text that was encoded as a whole, and the signature of a UserSig,
 * from which with what else is known of the call the UserSig can be put together again.
 */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const signature = signatureIn(secret);
  return [
    secret,
    // Its bytes one by one, as percent escapes of letters beyond ASCII are read.
    ...(bytes.length === secret.length ? [] : [bytes.toString('latin1')]),
    ...[0, 1, 2].map((before) => base64Within(bytes, before)),
    bytes.toString('hex'),
    ...(signature === undefined ? [] : [signature]),
  ];
}

/** The base64 of these bytes where `before` (modulo 3) others go before them, without letters that hold bits of others. */
function base64Within(bytes: Buffer, before: number): string {
  const letters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  const firstOfOwn = Math.ceil((before * 8) / 6);
  return letters.slice(firstOfOwn, Math.floor(((before + bytes.length) * 8) / 6));
}

/** Long before this a UserSig is none; an answer may bring anything. */
const MOST_FIELD_BYTES = 4096;

const SHORTEST_SIGNATURE = 20;

function signatureIn(secret: string): string | undefined {
  const base64 = secret.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
  try {
    const fields: unknown = JSON.parse(
      inflateSync(Buffer.from(base64, 'base64'), { maxOutputLength: MOST_FIELD_BYTES }).toString(),
    );
    const signature = (fields as Readonly<Record<string, unknown>> | null)?.['TLS.sig'];
    return typeof signature === 'string' && signature.length >= SHORTEST_SIGNATURE ? signature : undefined;
  } catch {
    // Most secrets are no UserSig.
    return undefined;
  }
}
