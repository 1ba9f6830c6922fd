import { type Latency, type LatencySpread, PERCENTILES, type Percentile } from '../../contracts/report/limit.ts';
import { bucketEnd } from '../measure/latency-spread.ts';
import type { Estimate } from './comparison.ts';
import { Z } from './intervals.ts';

/**
 * A percentile of latency with its interval by order statistics, from edge to edge of the buckets that hold them. Calls that
 * were slow together count as fewer. Undefined where there are too few for an interval with an upper end.
 */
export function percentileEstimate(latency: Latency, percentile: Percentile): Estimate | undefined {
  const { spread, samples } = latency;
  if (spread === undefined) return undefined;
  const share = PERCENTILES[percentile];
  const independent = samples / spread.clustering[percentile];
  const reach = Z * Math.sqrt((share * (1 - share)) / independent);
  const lowest = Math.floor(samples * (share - reach));
  const highest = Math.ceil(samples * (share + reach)) + 1;
  if (lowest < 1 || highest > samples) return undefined;
  const [from, to] = [bucketOfRank(spread, lowest), bucketOfRank(spread, highest)];
  const value = latency[percentile];
  return { value, from: Math.min(value, from), to: Math.max(value, bucketEnd(to, spread.perOctave)) };
}

/** Where the bucket begins that holds the sample of this rank, counted from 1. */
function bucketOfRank({ fromMs, counts }: LatencySpread, rank: number): number {
  let left = rank;
  const index = counts.findIndex((count) => {
    left -= count;
    return left <= 0;
  });
  return fromMs[index] ?? fromMs.at(-1) ?? 0;
}
