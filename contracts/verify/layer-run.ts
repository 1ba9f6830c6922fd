import type { CheckResult } from '../report/check-result.ts';
import type { Seen } from './calls/seen.ts';
import type { KnownGroup } from './stage/known-groups.ts';
import type { Part } from './stage/side-by-side.ts';

/** What a layer that makes calls of its own is told. */
export type LayerOptions = {
  /** Which of its checks to run, by id. */
  selected: (id: string) => boolean;
  seed: number;
  /** How many requests to generate, for all checks of the layer together. */
  cases: number;
  /** Groups that exist where there is no state endpoint to make some. */
  groups: readonly KnownGroup[];
};

/** What came of it: its checks, and what was sent and answered, for the rules that hold for every answer. */
export type LayerRun = { checks: CheckResult[]; seen: Seen[] };

/** What a layer plays, for a run to play beside what others play; `run` is what came of it, once all has been played. */
export type LayerParts = { parts: readonly Part<void>[]; run: () => LayerRun };

/** These parts, with what is made of their results. */
export function layerParts<Result>(
  parts: readonly Part<Result>[],
  run: (results: readonly Result[]) => LayerRun,
): LayerParts {
  const results: Result[] = [];
  const played = parts.map((part, index) => ({
    ...part,
    play: async () => {
      results[index] = await part.play();
    },
  }));
  return { parts: played, run: () => run(results) };
}
