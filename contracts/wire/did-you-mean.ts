import { distance } from 'fastest-levenshtein';

/**
 * A sentence that asks whether the nearest of these names was meant, with a space before it; `instead` where none of them is
 * near, so that nothing is suggested that was hardly meant. `quote` stands around the name.
 */
export function didYouMean(given: string, names: readonly string[], instead = '', quote = ''): string {
  const nearest = nearestName(given, names);
  if (nearest !== undefined) return ` Did you mean ${quote}${nearest}${quote}?`;
  return instead && ` ${instead}`;
}

/**
 * The nearest of these names, whatever its case; undefined where of each more than two of five letters would have to change,
 * and none goes on as this does.
 */
export function nearestName<Name extends string>(given: string, names: readonly Name[]): Name | undefined {
  const own = given.slice(0, LONGEST).toLowerCase();
  const [nearest] = names
    .map((name) => ({ name, share: distance(own, name.toLowerCase()) / Math.max(own.length, name.length) }))
    .filter(({ name, share }) => share <= FARTHEST || goesOn(own, name.toLowerCase()))
    .sort((one, other) => one.share - other.share);
  return nearest?.name;
}

function goesOn(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 1 && (one.startsWith(other) || other.startsWith(one));
}

const FARTHEST = 0.4;

/** Longer than any name of ours. */
const LONGEST = 60;
