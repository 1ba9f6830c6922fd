import { MASK, maskUserSigs } from '../redact.ts';
import { createIndex } from './index-of-secrets.ts';
import { plainly } from './plain.ts';

/** Every secret that a run has learnt of, and what takes them out of what leaves it. */
export type Secrets = {
  /**
   * Notes secrets: given, made, issued or spoilt ones, also those that are of no use any more. Those of fewer than eight
   * characters are left alone: masking them would shred the text and protect nothing.
   */
  note: (...values: (string | undefined)[]) => void;
  /** The text without the secrets, in whatever form a server may have sent them back, `usersig` of any URL, and UserSigs of others. */
  mask: (text: string) => string;
  /** The same, where texts of the run are masked already and only joined: what looks like a `usersig` is let stand. */
  maskKnown: (text: string) => string;
};

const SHORTEST = 8;

/** Nothing that opens anything is longer; an answer may bring anything. */
const LONGEST = 8192;

/** A register in which nothing is noted yet: one for each run. */
export function createSecrets(): Secrets {
  const noted = new Set<string>();
  const index = createIndex();
  const maskKnown = (text: string): string => {
    if (noted.size === 0 || text.length < SHORTEST - 2) return text;
    const plain = plainly(text);
    const parts: string[] = [];
    let done = 0;
    for (const [from, to] of index.find(plain.text)) {
      parts.push(text.slice(done, plain.originOf(from)), MASK);
      done = plain.originOf(to);
    }
    return done === 0 ? text : [...parts, text.slice(done)].join('');
  };
  return {
    note: (...values) => {
      for (const value of values) {
        if (value === undefined || value.length < SHORTEST || noted.has(value)) continue;
        noted.add(value);
        index.add(value.slice(0, LONGEST));
      }
    },
    // UserSigs of others first: without the part that they share with ours they would look like nothing.
    mask: (text) => maskKnown(maskUserSigs(text)),
    maskKnown,
  };
}
