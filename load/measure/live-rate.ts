import type { OutcomeKind } from '../k6/metric-names.ts';

/** How many calls a second there were of late. */
export type LiveRate = {
  count: (kind: OutcomeKind) => void;
  /** The rate since this was last asked, or since the load began, for people. */
  tell: (nowMs: number, beganAtMs: number) => string;
};

/** Counts calls by outcome, to be told as calls a second. */
export function createLiveRate(): LiveRate {
  const counts = { accepted: 0, refused: 0, broken: 0 } satisfies Record<OutcomeKind, number>;
  let toldAtMs = Number.NEGATIVE_INFINITY;
  return {
    count: (kind) => void counts[kind]++,
    tell(nowMs, beganAtMs) {
      const seconds = Math.max(0.001, (nowMs - Math.max(toldAtMs, beganAtMs)) / 1000);
      const { accepted, refused, broken } = counts;
      const perSecond = (count: number): string => `${Math.round(count / seconds)}/s`;
      const text = `offered ${perSecond(accepted + refused + broken)}, accepted ${perSecond(accepted)}, refused ${perSecond(refused)}`;
      toldAtMs = nowMs;
      for (const kind of ['accepted', 'refused', 'broken'] as const) counts[kind] = 0;
      return broken > 0 ? `${text}, ${perSecond(broken)} without an answer that can be read` : text;
    },
  };
}
