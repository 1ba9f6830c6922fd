import type { Stage } from './stage.ts';

/**
 * A part of a run that touches nothing of the others; `alone` where it measures what others under way would disturb. `calls`
 * is about how many it makes, where some make far more than others.
 */
export type Part<Result> = { alone?: boolean; calls?: number; play: () => Promise<Result> };

/**
 * Plays parts, as many at once as the provider is slow for; the results are in the order of the parts. One after the other
 * they begin in that order, else the longest first, so that none is left at the end. One that is `alone` begins when all
 * before it have ended, and nothing after it begins until it has.
 */
export async function playSideBySide<Result>(
  { learnt: { width } }: Pick<Stage, 'learnt'>,
  parts: readonly Part<Result>[],
): Promise<Result[]> {
  const results: Result[] = [];
  const playing = new Set<Promise<void>>();
  const begin = ({ index, play }: Left<Result>) => {
    const part: Promise<void> = play().then((result) => {
      results[index] = result;
      playing.delete(part);
    });
    playing.add(part);
  };
  const left = parts.map((part, index) => ({ ...part, index }));
  while (left.length > 0) {
    const isAlone = left[0]?.alone === true;
    if (playing.size >= (isAlone ? 1 : width.atOnce)) {
      // What is being played may show that more could be.
      await Promise.race([...playing, ...(width.atOnce === 1 && !isAlone ? [width.widened()] : [])]);
      continue;
    }
    begin(takeNext(left, width.atOnce > 1));
    if (isAlone) await Promise.all(playing);
  }
  await Promise.all(playing);
  return results;
}

type Left<Result> = Part<Result> & { index: number };

/** Takes out the first part; or the longest of those before the next that is `alone`. */
function takeNext<Result>(left: Left<Result>[], longest: boolean): Left<Result> {
  const border = left.findIndex(({ alone }) => alone);
  const choice = longest && border !== 0 ? left.slice(0, border < 0 ? undefined : border) : left.slice(0, 1);
  const most = Math.max(...choice.map(({ calls = 0 }) => calls));
  const at = choice.findIndex(({ calls = 0 }) => calls === most);
  const [next] = left.splice(at, 1);
  if (next === undefined) throw new Error('Failed to play side by side: no part is left. Ask only while there is one.');
  return next;
}
