import fc from 'fast-check';
import { LIMITS } from '../../../openapi/generated/constants.ts';

/** Keys that mean something to some storage, parser or language, and nothing to this operation. */
export const NASTY_KEYS: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', '__defineGetter__'],
  ...['%', '_', '*', '?', '.*', '^.*$', '[a-z]+', '(', '\\', '$', '$.like', '$where', '{{7*7}}', '$' + '{7*7}'],
  ...["' OR '1'='1", "'; DROP TABLE counters;--", '"', "'", '`', '../like', '/', '..', '.', 'like.0', 'like/0', 'a,b'],
  ...['null', 'undefined', 'true', 'false', '0', '-1', 'NaN', '1e3', '[]', '{}', 'Key', 'Value', 'GroupId'],
  ...['İ', 'ı', 'ß', 'ſ', 'K', 'é', 'e\u0301', '😀', '👩‍👩‍👧', '\u202eekil', 'Ⅷ', 'ａ', '，'],
];

/** The same, and what no sensible group holds. */
const ODD_KEYS: readonly string[] = [
  ...NASTY_KEYS,
  '',
  ' ',
  '\t',
  '\n',
  '\u0000',
  '\u0001',
  '\u007f',
  '\ufeff',
  '\u2028',
];

/** Short words, as most keys are. */
export const WORD_KEY: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(...'abcxyzABC019-_.:'),
  minLength: 1,
  maxLength: 12,
});

/** Characters of many scripts, of one to four bytes, some of which combine. fast-check's own sets take a second to build. */
export const ANY_SCRIPT: fc.Arbitrary<string> = fc.constantFrom(
  ...Array.from('aZ09 .-_éüßøñçŁžșΩλЖщіאבשاحनी한글日本計测ひカ๑ไทᚠ€™→☃😀🧑🚀𝒳𠮷'),
);

/** Any character at all, control characters among them; no lone surrogates, which no UTF-8 can hold. */
const ANY_CHARACTER = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

/** Keys of printable characters of any script that fit a group. */
const UNICODE_KEY = fc.string({ unit: ANY_SCRIPT, minLength: 1, maxLength: 24 }).map(cutToFit);

/** Keys as long as a group may have them, or nearly so. */
const LONGEST_KEY = fc
  .tuple(UNICODE_KEY, fc.integer({ min: 90, max: LIMITS.keyBytes }))
  .map(([start, bytes]) => start + 'k'.repeat(Math.max(0, bytes - bytesOf(start))));

/** Keys that a group may hold. */
export const HELD_KEY: fc.Arbitrary<string> = fc.oneof(
  WORD_KEY,
  UNICODE_KEY.filter((key) => key.trim() === key),
  fc.constantFrom(...NASTY_KEYS),
  LONGEST_KEY.filter((key) => key.trim() === key),
);

/** Keys to ask for of a group that holds these: its own, ones that only look like them, and any others. */
export function keyToAsk(held: readonly string[]): fc.Arbitrary<string> {
  const others = [
    { weight: 3, arbitrary: fc.constantFrom(...ODD_KEYS) },
    { weight: 1, arbitrary: UNICODE_KEY },
    { weight: 1, arbitrary: fc.string({ unit: ANY_CHARACTER, minLength: 1, maxLength: 8 }) },
    { weight: 1, arbitrary: LONGEST_KEY },
  ];
  if (held.length === 0) return fc.oneof(...others);
  const own = fc.constantFrom(...held);
  const twin = fc.tuple(own, fc.constantFrom(...TWINS)).map(([key, make]) => make(key));
  return fc.oneof({ weight: 8, arbitrary: own }, { weight: 5, arbitrary: twin }, ...others);
}

/** What is taken for one of these keys by those who fold case, trim, match patterns or cut off, many at a time. */
export function twinsToAsk(held: readonly string[]): fc.Arbitrary<string[]> {
  const [first = '', ...others] = held;
  const longest = others.reduce((one, other) => (bytesOf(other) > bytesOf(one) ? other : one), first);
  const key = fc.oneof(fc.constant(first), fc.constant(longest), fc.constantFrom(...held));
  const makes = someOf(TWINS);
  // The key itself among its twins would make it right to return it.
  return fc.tuple(key, makes).map(([one, all]) => all.map((make) => make(one)).filter((twin) => twin !== one));
}

/** Keys that nobody expects, many at a time. */
export const ODD_KEYS_TO_ASK: fc.Arbitrary<string[]> = someOf(ODD_KEYS);

/** Some of these items, each once and in any order, no more than a group has counters. Made smaller item by item. */
export function someOf<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  if (items.length === 0) return fc.constant([]);
  const maxLength = Math.min(items.length, LIMITS.countersPerGroup);
  return fc.uniqueArray(fc.constantFrom(...items), { maxLength, size: 'max' });
}

/** What is taken for the same key by those who fold case, trim, match patterns or cut off. */
const TWINS: readonly ((key: string) => string)[] = [
  (key) => key.toUpperCase(),
  (key) => key.toLowerCase(),
  (key) => `${key} `,
  (key) => ` ${key}`,
  (key) => `${key}\n`,
  (key) => `${key}\u0000`,
  (key) => `${key}\u200b`,
  (key) => `${key}x`,
  (key) => `${key}%`,
  (key) => `${key}*`,
  (key) => `%${withoutLast(key)}%`,
  (key) => `${withoutLast(key)}_`,
  (key) => `${withoutLast(key)}?`,
  (key) => withoutLast(key),
  (key) => key.normalize('NFD'),
  (key) => key.normalize('NFC'),
  (key) => key.normalize('NFKC'),
  (key) => `"${key}"`,
  (key) => `^${key}$`,
  (key) => `${key},${key}`,
  (key) => `/${key}`,
  (key) => encodeURIComponent(key),
];

function withoutLast(key: string): string {
  return Array.from(key).slice(0, -1).join('');
}

function cutToFit(key: string): string {
  let characters = Array.from(key);
  while (bytesOf(characters.join('')) > LIMITS.keyBytes) characters = characters.slice(0, -1);
  return characters.join('');
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
