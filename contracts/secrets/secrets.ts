import { createIndex } from './index-of-secrets.ts';
import { plainly } from './plain.ts';
import { USERSIG_PARAMETER, USERSIG_SHAPE } from './redact.ts';
import { maskSpans, type Span, spansOf } from './spans.ts';

/** Every secret that a run has learnt of, and what takes them out of what leaves it. */
export type Secrets = {
  /**
   * Notes secrets: given, made, issued or spoilt ones, also those that are of no use any more. Those of fewer than eight
   * characters are left alone: masking them would shred the text and protect nothing.
   */
  note: (...values: (string | undefined)[]) => void;
  /** The text without the secrets, in whatever form a server may have sent them back, `usersig` of any URL, and UserSigs of others. */
  mask: (text: string) => string;
  /** Where these stand, for whoever finds more to mask in it. */
  find: (text: string) => Span[];
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
  const findKnown = (text: string): Span[] => {
    if (noted.size === 0) return [];
    const plain = plainly(text);
    return index.find(plain.text).map(([from, to]) => [plain.originOf(from), plain.originOf(to)]);
  };
  const find = (text: string): Span[] => [
    ...findKnown(text),
    ...spansOf(text, USERSIG_PARAMETER),
    ...spansOf(text, USERSIG_SHAPE),
  ];
  return {
    note: (...values) => {
      for (const value of values) {
        if (value === undefined || value.length < SHORTEST || noted.has(value)) continue;
        noted.add(value);
        index.add(value.slice(0, LONGEST));
      }
    },
    find,
    mask: (text) => maskSpans(text, find(text)),
    maskKnown: (text) => maskSpans(text, findKnown(text)),
  };
}
