import { type Latencies, type Latency, PERCENTILES, type Percentile } from '../../contracts/report/limit.ts';
import type { OutcomeKind } from '../k6/metric-names.ts';
import { spreadOf } from './latency-spread.ts';
import type { LoadCall } from './load-calls.ts';

/** How long calls took from when they were sent, by what came of them; in the order in which they were sent. */
export function latenciesOf(calls: readonly LoadCall[]): Latencies {
  const took = ({ startedAtMs, endedAtMs = startedAtMs }: LoadCall): number => endedAtMs - startedAtMs;
  return byOutcome(calls.filter(isTimed), (those) => {
    const samples = those.map(took);
    const latency = latencyOf(samples);
    return latency && { ...latency, spread: spreadOf(samples, latency) };
  });
}

/** The same from when they were due; undefined unless the engine says of every call when that was. */
export function latenciesFromDue(calls: readonly LoadCall[]): Latencies | undefined {
  const timed = calls.filter(isTimed);
  if (timed.length === 0 || timed.some(({ dueAtMs }) => dueAtMs === undefined)) return undefined;
  const took = ({ dueAtMs = 0, endedAtMs = dueAtMs }: LoadCall): number => Math.max(0, endedAtMs - dueAtMs);
  return byOutcome(timed, (those) => latencyOf(those.map(took)));
}

/** Percentiles of these times, each one that was measured: the least that so many of all samples do not exceed. */
export function latencyOf(samples: readonly number[]): Latency | undefined {
  const sorted = Float64Array.from(samples).sort();
  const largest = sorted.at(-1);
  if (largest === undefined) return undefined;
  const at = (share: number): number => toMicroseconds(sorted[Math.ceil(share * sorted.length) - 1] ?? largest);
  const percentiles = Object.entries(PERCENTILES).map(([name, share]) => [name, at(share)]);
  return {
    samples: sorted.length,
    ...(Object.fromEntries(percentiles) as Record<Percentile, number>),
    max: toMicroseconds(largest),
  };
}

function toMicroseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function isTimed({ endedAtMs }: LoadCall): boolean {
  return endedAtMs !== undefined;
}

const OUTCOMES: readonly (readonly [keyof Latencies, OutcomeKind])[] = [
  ['accepted', 'accepted'],
  ['refused', 'refused'],
  ['failed', 'broken'],
];

function byOutcome(
  calls: readonly LoadCall[],
  latency: (those: readonly LoadCall[]) => Latency | undefined,
): Latencies {
  const all = OUTCOMES.map(([name, kind]) => [name, latency(calls.filter((call) => call.kind === kind))] as const);
  return Object.fromEntries(all.filter(([, one]) => one !== undefined));
}
