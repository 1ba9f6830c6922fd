import { seededRandom } from '../../contracts/verify/stage/random.ts';

/** So often something stalls, on average; milliseconds. */
const EVERY_MS = 1500;

/** Longer stalls keep a run from being judged at all. */
const LONGEST_MS = 450;

/** What comes after a stall comes one right behind the other. */
const APART_MS = 0.1;

/**
 * A machine that stalls: what is due while it does is done right after, in the order in which it was due. Ask in the order
 * of time. The same for the same seed.
 */
export function createStalls(seed: number): (dueMs: number) => number {
  const random = seededRandom(seed);
  const part = (most: number): number => (random() / 2 ** 32) * most;
  let fromMs = part(2 * EVERY_MS);
  let toMs = fromMs + part(LONGEST_MS);
  let lastMs = Number.NEGATIVE_INFINITY;
  return (dueMs) => {
    while (dueMs >= toMs) {
      fromMs = toMs + part(2 * EVERY_MS);
      toMs = fromMs + part(LONGEST_MS);
    }
    lastMs = Math.max(dueMs >= fromMs ? toMs : dueMs, lastMs + APART_MS);
    return lastMs;
  };
}
