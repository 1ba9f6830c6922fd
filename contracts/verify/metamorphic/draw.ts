import { seededRandom } from '../stage/random.ts';

/** Choices that are the same for the same seed. */
export type Draw = { uint32: () => number; shuffled: <Item>(items: readonly Item[]) => Item[] };

/** Choices from a seed. */
export function drawFrom(seed: number): Draw {
  const uint32 = seededRandom(seed);
  return {
    uint32,
    // Each item gets its place by a number drawn for it; the same number twice keeps the order, which does no harm.
    shuffled: (items) =>
      items
        .map((item) => ({ item, place: uint32() }))
        .sort((one, other) => one.place - other.place)
        .map(({ item }) => item),
  };
}
