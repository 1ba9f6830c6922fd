import type { Buffer } from 'node:buffer';
import { gunzipSync } from 'node:zlib';

/** The bytes without gzip. What is no gzip, or would grow beyond the limit, stays as it is. */
export function decompress(
  bytes: Buffer,
  coding: string | undefined,
  maxOutputLength: number,
): { bytes: Buffer; undecodable?: true } {
  if (!/^(x-)?gzip$/i.test(coding ?? '')) return { bytes };
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength }) };
  } catch {
    // Whatever zlib has against it, it is not what the header says.
    return { bytes, undecodable: true };
  }
}
