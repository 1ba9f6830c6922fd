/** Who may fall silent: the provider, or its state endpoint. */
export type Side = 'provider' | 'states';

/** So many calls in a row without an answer, and the rest would only cost hours. */
const GIVE_UP_AFTER = 3;

const NOT_ASKED = {
  provider: `not sent, as ${GIVE_UP_AFTER} calls in a row got no answer`,
  states: `not made, as ${GIVE_UP_AFTER} calls of the state endpoint in a row got no answer`,
} as const satisfies Record<Side, string>;

/** Counts, for a whole run, the calls in a row that each side left without an answer. */
export type Silence = {
  /** An answer of whatever kind came from this side, and nothing else ends its silence. */
  heard: (side: Side) => void;
  /** A call of this side got no answer, and how that was; `waited` where one was waited for as long as it may take. */
  unanswered: (side: Side, what: string, waited?: boolean) => void;
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
  return {
    heard: (side) => {
      inARow[side] = 0;
      inVain[side] = false;
    },
    unanswered: (side, what, waited = false) => {
      inARow[side] += 1;
      how[side] = what;
      inVain[side] = waited;
    },
    isNearlyOver: (side) => inARow[side] === GIVE_UP_AFTER - 1,
    waitedInVain: (side) => inVain[side],
    verdict: (side) => (inARow[side] < GIVE_UP_AFTER ? undefined : `${NOT_ASKED[side]} (${how[side]})`),
  };
}
