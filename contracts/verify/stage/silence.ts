/** Who may fall silent: the provider, or its state endpoint. */
export type Side = 'provider' | 'states';

/** So many calls in a row without an answer, and the rest would only cost hours. */
const GIVE_UP_AFTER = 3;

/** So many waits in vain, whatever is answered in between, have shown what there is to show; at once they are one wait. */
const MOST_WAITS = 4;

const NOT_ASKED = {
  provider: { start: 'not sent, as', calls: 'calls' },
  states: { start: 'not made, as', calls: 'calls of the state endpoint' },
} as const satisfies Record<Side, object>;

/** From when to when an answer was waited for in vain, as long as one may take. Milliseconds. */
export type Waited = { from: number; to: number };

/** Counts, for a whole run, the calls that each side left without an answer: in a row, and waited for in all. */
export type Silence = {
  /** An answer of whatever kind came from this side, and nothing else ends its silence. */
  heard: (side: Side) => void;
  /** A call of this side got no answer, and how that was; `waited` where it took all of its time. */
  unanswered: (side: Side, what: string, waited?: Waited) => void;
  /** Whether one more call without an answer is the last of this side. */
  isNearlyOver: (side: Side) => boolean;
  /** Whether the last call of this side was waited for in vain. */
  waitedInVain: (side: Side) => boolean;
  /** Why no more is asked of this side, where it was silent too often. */
  verdict: (side: Side) => string | undefined;
};

/** The silence of a run in which nothing was asked yet. */
export function createSilence(): Silence {
  const inARow = { provider: 0, states: 0 };
  const how = { provider: '', states: '' };
  const inVain = { provider: false, states: false };
  const waits = { provider: 0, states: 0 };
  const waitedUntil = { provider: Number.NEGATIVE_INFINITY, states: Number.NEGATIVE_INFINITY };
  return {
    heard: (side) => {
      inARow[side] = 0;
      inVain[side] = false;
    },
    unanswered: (side, what, waited) => {
      inARow[side] += 1;
      how[side] = what;
      inVain[side] = waited !== undefined;
      if (waited === undefined) return;
      if (waited.from >= waitedUntil[side]) waits[side] += 1;
      waitedUntil[side] = Math.max(waitedUntil[side], waited.to);
    },
    isNearlyOver: (side) => inARow[side] === GIVE_UP_AFTER - 1,
    waitedInVain: (side) => inVain[side],
    verdict: (side) => {
      const { start, calls } = NOT_ASKED[side];
      if (inARow[side] >= GIVE_UP_AFTER)
        return `${start} ${GIVE_UP_AFTER} ${calls} in a row got no answer (${how[side]})`;
      if (waits[side] < MOST_WAITS) return undefined;
      return `${start} ${calls} of this run were waited for in vain ${MOST_WAITS} times (${how[side]})`;
    },
  };
}
