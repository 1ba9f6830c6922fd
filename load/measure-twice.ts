import { agreed } from './judge/agreed.ts';
import type { LimitJudgement } from './judge/judge-load.ts';

/** Runs a load and judges it; where that does not count yet, once more. `onAgain` is told why. */
export async function measureTwice(
  judge: () => Promise<LimitJudgement>,
  onAgain: (why: string) => void,
): Promise<LimitJudgement> {
  const first = await judge();
  if (first.again === undefined) return first;
  onAgain(first.again);
  return agreed(first, await judge());
}
