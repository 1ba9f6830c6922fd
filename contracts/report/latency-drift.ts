import { msText } from './ms-text.ts';

/** A percentile of latency in the first third of a long load, and in the last; in milliseconds. */
export type DriftOf = { first: number; last: number };

/**
 * How the latency of accepted calls went over a long load: each number is the median of ten stretches of a third, so that one
 * stall does not decide it. `leftOutSeconds` at the beginning count for nothing; a third lasts `thirdSeconds`.
 */
export type LatencyDrift = { p50: DriftOf; p99: DriftOf; leftOutSeconds: number; thirdSeconds: number };

/** A drift for people, with what it is from. */
export function driftText({ p50, p99, leftOutSeconds, thirdSeconds }: LatencyDrift): string {
  const went = ({ first, last }: DriftOf): string => `${msText(first)} to ${msText(last)} ms`;
  return `p50 ${went(p50)}, p99 ${went(p99)}, from the first to the last third (${thirdSeconds} s each, medians of ten stretches; the first ${leftOutSeconds} s left out)`;
}
