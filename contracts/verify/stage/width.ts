/** So many parts of a run are played at once at a provider that is slow. */
const MOST_AT_ONCE = 10;

/** Whoever answers sooner is asked one call after the other, which is as fast as the documented limit lets it be. Milliseconds. */
const SLOW_MS = 8;

/** The middle one of as many calls says how slow a provider is. */
const SAMPLES = 5;

/** How many independent parts of a run are played at once: learnt from how long its calls take. */
export type Width = {
  readonly atOnce: number;
  /** A call took as long. Milliseconds. */
  took: (durationMs: number) => void;
  /** Resolves when a call shows that the provider is slow, if one ever does. */
  widened: () => Promise<void>;
  /** What came of a call in company was other than alone: from here on, one after the other. */
  narrow: () => void;
  /** Whether a call took long though it was alone, so that company is not why. */
  slow: boolean;
};

/** That of a run of which no call has been answered yet. */
export function createWidth(): Width {
  const last: number[] = [];
  let isNarrow = false;
  let waiting: (() => void)[] = [];
  const atOnce = () => {
    const middle = last.toSorted((one, other) => one - other)[SAMPLES >> 1];
    return !isNarrow && middle !== undefined && middle >= SLOW_MS ? MOST_AT_ONCE : 1;
  };
  return {
    slow: false,
    get atOnce() {
      return atOnce();
    },
    took: (durationMs) => {
      last.push(durationMs);
      if (last.length > SAMPLES) last.shift();
      if (atOnce() === 1) return;
      for (const tell of waiting) tell();
      waiting = [];
    },
    widened: () => new Promise((resolve) => waiting.push(resolve)),
    narrow: () => {
      isNarrow = true;
    },
  };
}
