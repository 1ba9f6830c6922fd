import type { Observation } from '../../report/check-result.ts';

/** How long is waited before a call is sent again, time after time. Milliseconds. */
const BACK_OFF_MS = [100, 200, 400, 800] as const;

/** How long a run waits for passing trouble at most, all its calls together; and what a call without any earns back. */
const MOST_MS = 5000;
const EARNED_MS = 10;

/** The name under which a report tells what was asked again. */
const OBSERVED_AS = 'asked-again';

/** How a run meets passing trouble: what is occasional is asked again, what comes with every call is soon believed. */
export type AskingAgain = {
  /** How long to wait before the call is sent again, and the trouble is counted; undefined where it is believed. */
  wait: (what: string, triesBefore: number, atOnce: number) => number | undefined;
  /** A call came without passing trouble. */
  smooth: () => void;
  /** What was asked again, counted. */
  observations: () => Observation[];
};

/** That of a run which has met no trouble yet. */
export function createAskingAgain(): AskingAgain {
  const counts = new Map<string, number>();
  let leftMs = MOST_MS;
  return {
    wait: (what, triesBefore, atOnce) => {
      const waitMs = BACK_OFF_MS[triesBefore];
      if (waitMs === undefined || leftMs <= 0) return undefined;
      // Trouble of calls that are under way together is waited for once.
      leftMs -= waitMs / atOnce;
      counts.set(what, (counts.get(what) ?? 0) + 1);
      return waitMs;
    },
    smooth: () => {
      leftMs = Math.min(MOST_MS, leftMs + EARNED_MS);
    },
    observations: () => [...counts].map(([seen, samples]) => ({ unknown: OBSERVED_AS, seen, samples })),
  };
}
