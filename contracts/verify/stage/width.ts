import { RATE_LIMIT } from '../../../openapi/generated/constants.ts';

/** So many parts of a run are played at once at a provider that is slow, however slow it is; and more at none. */
const AT_ONCE = { least: 10, most: 40 } as const;

/** Whoever answers sooner is asked one call after the other, which is as fast as the documented limit lets it be. Milliseconds. */
const SLOW_MS = 8;

/** The middle one of as many calls says how slow a provider is. */
const SAMPLES = 5;

/** So many parts for each call that the limit lets be under way: parts change states too. With more, all wait for their turns. */
const PARTS_A_CALL = 1.3;

/** Whoever takes so many times as long in company does not do all of it at once, and gets no more. */
const CROWDED = 2;

/** How many independent parts of a run are played at once: learnt from how long its calls take. */
export type Width = {
  readonly atOnce: number;
  /** How many of the parts that are being played have joined others. */
  joined: number;
  /** A call took as long, with others under way or not. Milliseconds. */
  took: (durationMs: number, inCompany?: boolean) => void;
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
  const lastAlone: number[] = [];
  let isNarrow = false;
  let waiting: (() => void)[] = [];
  let atOnce = 1;
  const learn = () => {
    const middle = middleOf(last);
    atOnce = isNarrow || middle === undefined || middle < SLOW_MS ? 1 : widthFor(middle, middleOf(lastAlone));
  };
  return {
    slow: false,
    joined: 0,
    get atOnce() {
      return atOnce;
    },
    took: (durationMs, inCompany = false) => {
      for (const list of inCompany ? [last] : [last, lastAlone]) {
        list.push(durationMs);
        if (list.length > SAMPLES) list.shift();
      }
      learn();
      if (atOnce === 1) return;
      for (const tell of waiting) tell();
      waiting = [];
    },
    widened: () => new Promise((resolve) => waiting.push(resolve)),
    narrow: () => {
      isNarrow = true;
      learn();
    },
  };
}

function middleOf(last: readonly number[]): number | undefined {
  return last.toSorted((one, other) => one - other)[SAMPLES >> 1];
}

/** The longer a call waits, the more of them are under way at the same pace. */
function widthFor(middleMs: number, aloneMs: number | undefined): number {
  const { least, most } = AT_ONCE;
  if (aloneMs === undefined || middleMs > CROWDED * aloneMs) return least;
  const callsUnderWay = (RATE_LIMIT.calls / RATE_LIMIT.perSeconds / 1000) * aloneMs;
  return Math.min(most, Math.max(least, Math.ceil(PARTS_A_CALL * callsUnderWay)));
}
