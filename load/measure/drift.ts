import type { Observation } from '../../contracts/report/check-result.ts';
import type { LoadCall } from './load-calls.ts';

/** The part of a run at its beginning, and at its end, that are held against each other. */
const PART = 0.1;

/**
 * How the latency of accepted calls went from the first tenth of a run to the last, as the observation `latency-drift`. None
 * where a tenth has no such call, or no engine says when calls were answered. `calls` are in the order of time.
 */
export function observeDrift(calls: readonly LoadCall[]): Observation[] {
  const fromMs = calls[0]?.startedAtMs ?? 0;
  const partMs = ((calls.at(-1)?.startedAtMs ?? 0) - fromMs) * PART;
  const first = latenciesOf(calls.filter(({ startedAtMs }) => startedAtMs < fromMs + partMs));
  const last = latenciesOf(calls.filter(({ startedAtMs }) => startedAtMs >= fromMs + partMs / PART - partMs));
  if (first.length === 0 || last.length === 0) return [];
  const drift = (name: string, share: number): string =>
    `${name} ${percentile(first, share).toFixed(1)} to ${percentile(last, share).toFixed(1)} ms`;
  const seen = `${drift('p50', 0.5)}, ${drift('p99', 0.99)}, from the first tenth to the last`;
  return [{ unknown: 'latency-drift', seen, samples: first.length + last.length }];
}

/** Latencies of accepted calls, the shortest first. */
function latenciesOf(calls: readonly LoadCall[]): number[] {
  return calls
    .flatMap(({ kind, startedAtMs, endedAtMs }) =>
      kind === 'accepted' && endedAtMs !== undefined ? [endedAtMs - startedAtMs] : [],
    )
    .sort((one, other) => one - other);
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
