import type { DriftOf, LatencyDrift } from '../../contracts/report/latency-drift.ts';
import type { LoadCall } from './load-calls.ts';
import { settledAt } from './settled.ts';

/** Stretches of a third; a percentile of the third is the median of theirs, so that one stall decides nothing. */
const STRETCHES = 10;

/**
 * How the latency of accepted calls went from the first third of a run to the last, once it had settled. Undefined where less
 * than half of the stretches of either have such calls, or no engine says when calls were answered. `calls` are in the order
 * of time.
 */
export function latencyDriftOf(calls: readonly LoadCall[]): LatencyDrift | undefined {
  const [startMs, endMs] = [calls[0]?.startedAtMs ?? 0, calls.at(-1)?.startedAtMs ?? 0];
  const fromMs = settledAt(startMs, endMs);
  const thirdMs = (endMs - fromMs) / 3;
  const first = stretchesOf(calls, fromMs, thirdMs);
  const last = stretchesOf(calls, fromMs + 2 * thirdMs, thirdMs);
  if (Math.min(first.length, last.length) < STRETCHES / 2) return undefined;
  const drift = (share: number): DriftOf => ({ first: medianOf(first, share), last: medianOf(last, share) });
  return {
    p50: drift(0.5),
    p99: drift(0.99),
    leftOutSeconds: inSeconds(fromMs - startMs),
    thirdSeconds: inSeconds(thirdMs),
  };
}

/** Latencies of accepted calls by stretch, the shortest first; without stretches that have none. */
function stretchesOf(calls: readonly LoadCall[], fromMs: number, thirdMs: number): number[][] {
  const stretches: number[][] = Array.from({ length: STRETCHES }, () => []);
  for (const { kind, startedAtMs, endedAtMs } of calls) {
    if (kind !== 'accepted' || endedAtMs === undefined) continue;
    const index = Math.floor(((startedAtMs - fromMs) / thirdMs) * STRETCHES);
    stretches[index]?.push(endedAtMs - startedAtMs);
  }
  return stretches.filter(({ length }) => length > 0).map((one) => one.sort((a, b) => a - b));
}

/** The median of a percentile of each stretch, in milliseconds. */
function medianOf(stretches: readonly number[][], share: number): number {
  const each = stretches.map((sorted) => percentile(sorted, share)).sort((one, other) => one - other);
  return Math.round(percentile(each, 0.5) * 1000) / 1000;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
