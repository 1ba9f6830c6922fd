import { MASK, type Mask, maskSecrets } from '../contracts/redact.ts';

/**
 * What a UserSig looks like, wherever it stands: base64 of a zlib stream, whose first byte is 0x78, in the variant with
 * `*`, `-` and `_`, which some clients percent-encode.
 */
const USERSIG = /e[AFJN](?:[A-Za-z0-9*_-]|%2[AaDd]|%5[Ff]){40,}/g;

/** Masks these secrets, every `usersig` parameter, and whatever looks like a UserSig. */
export function createMask(secrets: readonly string[]): Mask {
  return (text) => maskSecrets(text, secrets).replace(USERSIG, MASK);
}
