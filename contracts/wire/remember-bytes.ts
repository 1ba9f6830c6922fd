/** Longer texts are read anew: to compare them costs more than is won, and to keep them costs memory. */
const LONGEST = 512;

/** So many texts are kept, the latest, and fewer than twice as many in all. */
const KEPT = 256;

type Kept<Output> = { bytes: Uint8Array; output: Output };

/**
 * The same function of bytes, which gives for bytes that it was handed lately what it gave then, the very object: a client's
 * bodies come again and again. What it gives must not be changed. Its memory is bounded.
 */
export function rememberBytes<Output>(read: (bytes: Uint8Array) => Output): (bytes: Uint8Array) => Output {
  // In two halves, as to drop the oldest one by one takes far longer.
  let latest = new Map<number, Kept<Output>>();
  let before = new Map<number, Kept<Output>>();
  return (bytes) => {
    if (bytes.length > LONGEST) return read(bytes);
    const print = fingerprint(bytes);
    const known = latest.get(print) ?? before.get(print);
    if (known !== undefined && areSame(known.bytes, bytes)) return known.output;
    const output = read(bytes);
    if (latest.size >= KEPT) {
      before = latest;
      latest = new Map();
    }
    // A copy, as what came in one go with these bytes would be kept with them.
    latest.set(print, { bytes: Uint8Array.from(bytes), output });
    return output;
  };
}

let lastPrinted: Uint8Array | undefined;
let lastPrint = 0;

/** A number that tells bodies apart, by their length and how they begin. That of the last one is remembered: several ask for it. */
export function fingerprint(bytes: Uint8Array): number {
  if (bytes === lastPrinted) return lastPrint;
  const printed = Math.min(bytes.length, PRINTED);
  let print = bytes.length;
  for (let at = 0; at < printed; at++) print = (Math.imul(print, 31) + (bytes[at] ?? 0)) | 0;
  lastPrinted = bytes;
  lastPrint = print;
  return print;
}

const PRINTED = 300;

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
