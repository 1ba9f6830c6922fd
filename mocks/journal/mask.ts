import { Buffer } from 'node:buffer';
import { unescaped } from '../../contracts/secrets/plain.ts';
import { createSecrets } from '../../contracts/secrets/secrets.ts';
import { maskSpans, type Span, spansOf } from '../../contracts/secrets/spans.ts';

/** Takes the secrets out of a text. */
export type Mask = (text: string) => string;

/**
 * Masks these secrets, every `usersig` parameter, and whatever is or holds a UserSig of anybody's, encoded or not: a
 * client may put its own anywhere, and the mock does not know those that never arrived where they belong.
 */
export function createMask(secrets: readonly (string | undefined)[]): Mask {
  const { note, find } = createSecrets();
  note(...secrets);
  return (text) =>
    maskSpans(text, [
      ...find(text),
      ...findEscaped(text),
      ...spansOf(text, HEX, (hex) => holdsUserSig(hex, 'hex')),
      ...spansOf(text, BASE64, (letters) => holdsUserSig(letters, 'base64')),
    ]);
}

/** What a UserSig looks like: base64 of a zlib stream, in any of its alphabets. */
const SHAPE = /e[AFJN][A-Za-z0-9*+/=_-]{40,}/;

/** A UserSig of 42 characters has 84 of hex and 56 of base64. */
const HEX = /(?:[0-9a-f]{2}){42,}/gi;
const BASE64 = /[A-Za-z0-9+/*_-]{56,}={0,2}/g;

/** What was encoded is encoded once more by many a client, and three times by none that anybody has seen. */
const MOST_LAYERS = 3;

/** Whether this, decoded as often as it was encoded, holds a UserSig. Its first characters may belong to what stands before it. */
function holdsUserSig(encoded: string, encoding: 'hex' | 'base64', layers = MOST_LAYERS): boolean {
  const starts = encoding === 'hex' ? [0, 1] : [0, 1, 2, 3];
  const letters = encoded.replaceAll('*', '+');
  return starts.some((start) =>
    showsUserSig(Buffer.from(letters.slice(start), encoding).toString('latin1'), layers - 1),
  );
}

function showsUserSig(text: string, layers: number): boolean {
  if (SHAPE.test(unescaped(text).text)) return true;
  if (layers === 0) return false;
  return (
    (text.match(HEX) ?? []).some((hex) => holdsUserSig(hex, 'hex', layers)) ||
    (text.match(BASE64) ?? []).some((letters) => holdsUserSig(letters, 'base64', layers))
  );
}

/** Where something stands that looks like a UserSig once escapes are undone. */
function findEscaped(text: string): Span[] {
  const plain = unescaped(text);
  return spansOf(plain.text, new RegExp(SHAPE, 'g')).map(([from, to]) => [plain.originOf(from), plain.originOf(to)]);
}
