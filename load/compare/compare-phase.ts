import { type Latencies, type LimitPhase, PERCENTILES, type Percentile } from '../../contracts/report/limit.ts';
import type { ComparedPhase, ComparedRow, Estimate, Interval, RowVerdict } from './comparison.ts';
import { changeOf } from './intervals.ts';
import { percentileEstimate } from './percentile-estimate.ts';
import { shareEstimate } from './share-estimate.ts';

const OUTCOMES = ['accepted', 'refused', 'failed'] as const satisfies (keyof Latencies)[];

/** Two loads of one profile, rate and duration, number by number. `documented` is the limit. */
export function comparePhases(before: LimitPhase, after: LimitPhase, documented: number): ComparedPhase {
  const { profile, rate, durationSeconds } = before;
  const names = Object.keys(PERCENTILES) as Percentile[];
  return {
    profile,
    rate,
    durationSeconds,
    rows: [
      ...OUTCOMES.flatMap((outcome) => rateRow(before, after, outcome, documented)),
      ...OUTCOMES.flatMap((outcome) => names.flatMap((name) => latencyRow(before, after, outcome, name))),
    ],
  };
}

/** A change of latency counts from so much on: less is neither felt nor likely the provider's. */
const LATENCY_SHARE = 0.05;
const LATENCY_MS = 0.2;

/** Where a change of half could hide, nothing is told. */
const HIDDEN_SHARE = 0.5;
const HIDDEN_MS = 1;

function latencyRow(
  before: LimitPhase,
  after: LimitPhase,
  outcome: keyof Latencies,
  percentile: Percentile,
): ComparedRow[] {
  const [was, is] = [before.latency[outcome], after.latency[outcome]];
  if (was === undefined || is === undefined) return [];
  const values = { before: was[percentile], after: is[percentile], change: is[percentile] - was[percentile] };
  const row = { outcome, percentile, unit: 'ms', ...values } as const;
  const [from, to] = [percentileEstimate(was, percentile), percentileEstimate(is, percentile)];
  if (from === undefined || to === undefined) return [{ ...row, verdict: 'unclear' }];
  const interval = changeOf(from, to);
  const counts = Math.max(LATENCY_MS, LATENCY_SHARE * values.before);
  const hidden = Math.max(HIDDEN_MS, HIDDEN_SHARE * values.before);
  const changed: RowVerdict = interval.from > counts ? 'worse' : interval.to < -counts ? 'better' : 'noChange';
  const isOpen = interval.to > hidden || isPartly(interval, counts);
  return [{ ...row, interval, verdict: changed === 'noChange' && isOpen ? 'unclear' : changed }];
}

/** Something changed, and perhaps by so much as counts: that is neither a change nor none. */
function isPartly({ from, to }: Interval, counts: number): boolean {
  return (from > 0 && to > counts) || (to < 0 && from < -counts);
}

/** A change of what becomes of calls counts from so large a share of them on. */
const SHARE = 0.005;
const HIDDEN_CALLS = 0.1;

function rateRow(before: LimitPhase, after: LimitPhase, outcome: keyof Latencies, documented: number): ComparedRow[] {
  const seen = [before, after].some(({ seconds }) => seconds.some((second) => second[outcome] > 0));
  const [was, is] = [before, after].map((phase) => shareEstimate(phase, outcome, documented));
  if (!seen || was === undefined || is === undefined) return [];
  const { rate } = before;
  const share = changeOf(was, is);
  const isOpen = Math.max(-share.from, share.to) > HIDDEN_CALLS || isPartly(share, SHARE);
  const changed = share.from > SHARE || share.to < -SHARE;
  const [a, b] = [was.value * rate, is.value * rate];
  const interval = { from: share.from * rate, to: share.to * rate };
  const right = rightShare(outcome, Math.min(1, documented / rate));
  return [
    {
      ...{ outcome, unit: 'calls/s', before: a, after: b, change: b - a, interval },
      verdict: changed ? nearer(was, is, right) : isOpen ? 'unclear' : 'noChange',
    },
  ];
}

/** The share that a right provider shows, which accepts as much as its limit allows. */
function rightShare(outcome: keyof Latencies, allowed: number): number {
  return outcome === 'accepted' ? allowed : outcome === 'refused' ? 1 - allowed : 0;
}

function nearer(was: Estimate, is: Estimate, right: number): RowVerdict {
  return Math.abs(is.value - right) < Math.abs(was.value - right) ? 'better' : 'worse';
}
