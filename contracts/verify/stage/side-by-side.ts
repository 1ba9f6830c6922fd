import type { Stage } from './stage.ts';

/** A part of a run that touches nothing of the others; `alone` where it measures what others under way would disturb. */
export type Part<Result> = { alone?: boolean; play: () => Promise<Result> };

/**
 * Plays parts, as many at once as the provider is slow for, and begins them in their order; the results are in that order
 * too. One that is `alone` begins when all before it have ended, and nothing begins until it has.
 */
export async function playSideBySide<Result>(
  { learnt: { width } }: Pick<Stage, 'learnt'>,
  parts: readonly Part<Result>[],
): Promise<Result[]> {
  const results: Result[] = [];
  const playing = new Set<Promise<void>>();
  for (const [index, { alone = false, play }] of parts.entries()) {
    while (playing.size >= (alone ? 1 : width.atOnce)) await Promise.race(playing);
    const part: Promise<void> = play().then((result) => {
      results[index] = result;
      playing.delete(part);
    });
    playing.add(part);
    if (alone) await part;
  }
  await Promise.all(playing);
  return results;
}
