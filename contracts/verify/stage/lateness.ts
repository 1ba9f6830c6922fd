import type { Observation } from '../../report/check-result.ts';

/** How long is waited, time after time, for a state to become visible that is said to be made. Milliseconds. */
const WAITS_MS = [100, 150, 150] as const;

/** What is waited after each set-up from then on: that long for what was visible the moment after; what it took, and some more; and the most. */
const BRIEF_MS = 50;
const MARGIN_MS = 100;
const MOST_MS = 500;

/** How long a run waits in vain, all its calls together. */
const IN_VAIN_MS = 3000;

/** The name under which a report tells that states were not visible at once. */
const OBSERVED_AS = 'states-visible';

/** What a run has learnt of how long it takes until states are visible. */
export type Lateness = {
  /** How long to wait after states were changed. Milliseconds. */
  readonly delayMs: number;
  /** What to wait for a state that shows not yet, time after time; nothing where too much was waited for in vain. */
  waits: () => readonly number[];
  /** It was visible after as long. */
  learn: (waitedMs: number) => void;
  /**
   * It was visible at the next call, at once: whether time is why. That is sure only where states were seen to take time;
   * where none was ever waited for it may be, and can be seen when the states are made once more.
   */
  learnBrief: () => boolean;
  /** It was not visible for as long as is waited. */
  inVain: () => void;
  observations: () => Observation[];
};

/** That of a run at whose provider every state was visible at once so far. */
export function createLateness(): Lateness {
  let delayMs = 0;
  let leftMs = IN_VAIN_MS;
  let samples = 0;
  let takesTime = false;
  const lengthen = (byMs: number) => {
    delayMs = Math.min(MOST_MS, delayMs + byMs);
    leftMs = IN_VAIN_MS;
    samples += 1;
  };
  return {
    get delayMs() {
      return delayMs;
    },
    waits: () => (leftMs > 0 ? WAITS_MS : []),
    learn: (waitedMs) => {
      takesTime = true;
      lengthen(waitedMs + MARGIN_MS);
    },
    learnBrief: () => {
      const isSure = takesTime && delayMs < MOST_MS;
      if (isSure || delayMs === 0) lengthen(BRIEF_MS);
      return isSure;
    },
    inVain: () => {
      leftMs -= WAITS_MS.reduce((sum, one) => sum + one, 0);
    },
    observations: () => (samples === 0 ? [] : [{ unknown: OBSERVED_AS, seen: `late, within ${delayMs} ms`, samples }]),
  };
}
