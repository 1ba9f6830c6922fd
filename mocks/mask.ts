import { MASK, maskSecrets } from '../contracts/redact.ts';

/** Takes the secrets out of a text. */
export type Mask = (text: string) => string;

/**
 * What a UserSig looks like, wherever it stands: base64 of a zlib stream, whose first byte is 0x78, in the variant with
 * `*`, `-` and `_`, which some clients percent-encode.
 */
const USERSIG = /e[AFJN](?:[A-Za-z0-9*_-]|%2[AaDd]|%5[Ff]){40,}/g;

/** Masks these secrets, every `usersig` parameter, and whatever looks like a UserSig. */
export function createMask(secrets: readonly string[]): Mask {
  return (text) => maskSecrets(text, secrets).replace(USERSIG, MASK);
}

/** A copy of a JSON-like value with every string masked. */
export function maskDeep<Value>(value: Value, mask: Mask): Value {
  return maskAny(value, mask) as Value;
}

function maskAny(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskAny(item, mask));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [mask(name), maskAny(item, mask)]));
}
