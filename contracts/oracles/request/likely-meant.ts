import { distance } from 'fastest-levenshtein';

/**
 * Of these names the one that another was likely meant to be: the same but for case and separators, a few letters away, or
 * one of which it has some of the words. Undefined where it is like none of them.
 */
export function likelyMeant<Name extends string>(given: string, names: readonly Name[]): Name | undefined {
  if (given.length > LONGEST) return undefined;
  const own = plain(given);
  const byDistance = names
    .map((name) => ({ name, far: distance(own, plain(name)) }))
    .sort((one, other) => one.far - other.far);
  const near = byDistance.find(({ name, far }) => far <= Math.floor(name.length / 3));
  return near?.name ?? names.find((name) => isPartOf(wordsOf(given), wordsOf(name)));
}

/** What is longer than this is no slip of one of our names. */
const LONGEST = 40;

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of GroupCounterKeys, group_counter_keys or group-counter-key: group, counter, key. */
function wordsOf(name: string): string[] {
  const words = name.match(/\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+/gu) ?? [];
  return words.map((word) => word.toLowerCase().replace(/s$/, ''));
}

function isPartOf(words: readonly string[], whole: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => whole.includes(word));
}
