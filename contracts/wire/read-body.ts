import type { Cause } from '../../openapi/generated/constants.ts';
import { parseLeniently } from './lenient-json.ts';
import { rememberBytes } from './remember-bytes.ts';
import { rememberLast } from './remember-last.ts';

/** The members of a request body, or the one thing that keeps it from being read. */
export type ReadBody =
  | { problem: undefined; members: Readonly<Record<string, unknown>> }
  | { problem: Extract<Cause, `body-${string}`>; members?: never };

// A byte order mark stays in the text, where JSON.parse refuses it as it does any other stray character.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const REPLACING = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads the bytes of a request body. Never throws. What it gives is given again for the same bytes, and must not be changed. */
export const readBody: (bytes: Uint8Array) => ReadBody = rememberLast(rememberBytes(read));

function read(bytes: Uint8Array): ReadBody {
  if (bytes.length === 0) return { problem: 'body-empty' };
  const text = decode(bytes);
  return text === undefined ? { problem: 'body-not-utf8' } : parse(text);
}

/** How a reader goes about what is no UTF-8 or no JSON, where it is not strict: bytes `replaced` by U+FFFD, `lenient` parsing. */
export type Reader = { replaced: boolean; lenient: boolean };

/** Reads the bytes of a request body as this reader does. Never throws. */
export function readBodyAs(bytes: Uint8Array, { replaced, lenient }: Reader): ReadBody {
  const read = readBody(bytes);
  if (read.problem === 'body-not-utf8' && replaced) return parse(REPLACING.decode(bytes));
  if (read.problem !== 'body-not-json' || !lenient) return read;
  const value = parseLeniently(UTF8.decode(bytes));
  return value === undefined ? read : asObject(value);
}

/** Whether the text has more than so many bytes in UTF-8. */
export function isLongerThan(text: string, bytes: number): boolean {
  // No UTF-16 unit takes more than three bytes, so most texts need not be encoded.
  if (text.length > bytes) return true;
  return text.length * 3 > bytes && NOT_ASCII.test(text) && ENCODER.encode(text).length > bytes;
}

const NOT_ASCII = /[^ -~]/;
const ENCODER = new TextEncoder();

function decode(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    // The decoder is fatal: it throws exactly when the bytes are not UTF-8.
    return undefined;
  }
}

function parse(text: string): ReadBody {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON, or nested so deeply that this engine gives up: for the caller both are "cannot be parsed".
    return { problem: 'body-not-json' };
  }
  return asObject(value);
}

function asObject(value: unknown): ReadBody {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { problem: 'body-not-object' };
  return { problem: undefined, members: value as Record<string, unknown> };
}
