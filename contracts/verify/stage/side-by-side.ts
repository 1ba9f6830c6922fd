import type { Stage } from './stage.ts';

/**
 * A part of a run that touches nothing of the others; `alone` where it measures what others under way would disturb. `calls`
 * is about how many it makes, where some make far more than others.
 */
export type Part<Result> = { alone?: boolean; calls?: number; play: () => Promise<Result> };

/**
 * Plays parts, as many at once as the provider is slow for; the results are in the order of the parts. One after the other
 * they begin in that order, else the longest first, so that none is left at the end, and last those that are `alone`: each of
 * them begins when all others have ended, and nothing begins until it has. A part may play parts of its own in this way: one
 * of them goes on at any time, and others join it where the run has room for more.
 */
export async function playSideBySide<Result>(
  { learnt: { width } }: Pick<Stage, 'learnt'>,
  parts: readonly Part<Result>[],
): Promise<Result[]> {
  const results: Result[] = [];
  const playing = new Set<Promise<void>>();
  const hasRoom = () => playing.size === 0 || width.joined + 1 < width.atOnce;
  const begin = ({ index, play }: Left<Result>) => {
    if (playing.size > 0) width.joined += 1;
    const part: Promise<void> = play().then((result) => {
      results[index] = result;
      playing.delete(part);
      if (playing.size > 0) width.joined -= 1;
    });
    playing.add(part);
  };
  const left = parts.map((part, index) => ({ ...part, index }));
  for (let next = chooseNext(left, width.atOnce); next !== undefined; next = chooseNext(left, width.atOnce)) {
    const { alone = false } = next;
    if (alone ? playing.size > 0 : !hasRoom()) {
      // What is being played may show that more could be.
      await Promise.race([...playing, ...(width.atOnce === 1 ? [width.widened()] : [])]);
      continue;
    }
    left.splice(left.indexOf(next), 1);
    begin(next);
    if (alone) await Promise.all(playing);
  }
  await Promise.all(playing);
  return results;
}

type Left<Result> = Part<Result> & { index: number };

/** The first part that is left; or where several are played at once, the longest of those that need not be alone. */
function chooseNext<Result>(left: readonly Left<Result>[], atOnce: number): Left<Result> | undefined {
  const together = left.filter(({ alone }) => !alone);
  if (atOnce === 1 || together.length === 0) return left[0];
  const most = Math.max(...together.map(({ calls = 0 }) => calls));
  return together.find(({ calls = 0 }) => calls === most);
}
