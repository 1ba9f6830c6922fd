import type { PartlySigned } from '../scenarios/scenario.ts';
import { decodeUserSig, encodeUserSig } from './user-sig.ts';

/** What is done to a signature, in bytes or in its base64 text. */
const SPOILT: Record<PartlySigned, (signature: Buffer) => string> = {
  'altered-at-first': (signature) => turned(signature, 0),
  'altered-in-middle': (signature) => turned(signature, signature.length >> 1),
  'signed-by-half': (signature) => signature.subarray(0, signature.length >> 1).toString('base64'),
  'signed-in-other-case': (signature) => otherCase(signature.toString('base64')),
};

/** The same UserSig, of whose signature a part is not right: it decodes, and does not match. Throws where it cannot be decoded. */
export function signInPart(usersig: string, how: PartlySigned): string {
  const fields = decodeUserSig(usersig);
  const signature = Buffer.from(String(fields['TLS.sig']), 'base64');
  return encodeUserSig({ ...fields, 'TLS.sig': SPOILT[how](signature) });
}

/** With one bit of this byte turned. */
function turned(signature: Buffer, at: number): string {
  const bytes = Buffer.from(signature);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
}

/** A text with upper and lower case exchanged. */
export function otherCase(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
