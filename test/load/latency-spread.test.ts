import { describe, expect, it } from 'vitest';
import type { Latency } from '../../contracts/report/limit.ts';
import { latencyOf } from '../../load/measure/latency.ts';
import { bucketOf, MOST_BUCKETS, spreadOf } from '../../load/measure/latency-spread.ts';
import { normal, randomOf } from './random.ts';

const spread = (samples: readonly number[]) => spreadOf(samples, latencyOf(samples) as Latency);
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Times around 8 ms, as servers have them. */
function times(count: number, seed: number, sigma = 0.5): number[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => 8 * Math.exp(sigma * normal(random)));
}

describe('buckets', () => {
  it.each([
    [0, 0],
    [0.06, 0],
    [0.0625, 0.0625],
    [1, 1],
    [1.031, 1],
    [1.03125, 1.03125],
    [1.99, 1.96875],
    [1000, 992],
  ])('%f ms is in the one that begins at %f', (ms, from) => {
    expect(bucketOf(ms, 32)).toBe(from);
  });

  it('of fewer an octave are made of whole ones', () => {
    for (const ms of times(1000, 1)) expect(bucketOf(bucketOf(ms, 32), 8)).toBe(bucketOf(ms, 8));
  });

  it('count every sample, and stay as few as a report may hold, however far the times lie apart', () => {
    for (const samples of [times(1800, 2), times(300_000, 3, 2)]) {
      const { fromMs, counts } = spread(samples);
      expect(sum(counts)).toBe(samples.length);
      expect(fromMs).toEqual([...fromMs].sort((one, other) => one - other));
      expect(counts).toHaveLength(fromMs.length);
      expect(fromMs.length).toBeLessThanOrEqual(MOST_BUCKETS);
    }
    expect(spread(times(1800, 2)).perOctave).toBe(32);
    expect(spread(times(300_000, 3, 2)).perOctave).toBeLessThan(32);
  });
});

describe('clustering', () => {
  it('is about 1 where calls are slow independently of each other', () => {
    for (const factor of Object.values(spread(times(20_000, 4)).clustering)) {
      expect(factor).toBeGreaterThanOrEqual(1);
      expect(factor).toBeLessThan(2);
    }
  });

  it('is large where one stall made many calls slow', () => {
    const stalled = times(1800, 5).map((ms, index) => (index >= 900 && index < 930 ? ms + 150 : ms));
    const { clustering } = spread(stalled);
    expect(clustering.p99).toBeGreaterThan(10);
    expect(clustering.p50).toBeLessThan(2);
  });

  it('is not told from a handful of calls', () => {
    expect(spread([1, 2, 3]).clustering).toEqual({ p50: 1, p90: 1, p99: 1, p999: 1 });
  });
});
