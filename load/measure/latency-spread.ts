import { type Latency, type LatencySpread, PERCENTILES, type Percentile } from '../../contracts/report/limit.ts';

/** Buckets that a report holds of one series. */
export const MOST_BUCKETS = 200;

/** As fine as buckets are made: 2 to 3 % of a time. */
const FINEST_PER_OCTAVE = 32;

/** What is quicker than this, in milliseconds, is in the bucket that begins at 0. */
export const LEAST_MS = 1 / 16;

/** How these times lie, in milliseconds and in the order of their calls; as finely as the buckets of a report allow. */
export function spreadOf(samples: readonly number[], latency: Latency): LatencySpread {
  for (let perOctave = FINEST_PER_OCTAVE; ; perOctave /= 2) {
    const counted = countIn(samples, perOctave);
    if (counted.size > MOST_BUCKETS && perOctave > 1) continue;
    const sorted = [...counted].sort(([one], [other]) => one - other);
    return {
      perOctave,
      fromMs: sorted.map(([from]) => from),
      counts: sorted.map(([, count]) => count),
      clustering: clusteringOf(samples, latency),
    };
  }
}

/** Where the bucket of a time begins. Buckets of fewer an octave are made of whole ones of more. */
export function bucketOf(ms: number, perOctave: number): number {
  if (ms < LEAST_MS) return 0;
  const octave = 2 ** Math.floor(Math.log2(ms));
  return octave * (1 + Math.floor((ms / octave - 1) * perOctave) / perOctave);
}

/** Where the bucket ends that begins at this time. */
export function bucketEnd(fromMs: number, perOctave: number): number {
  return fromMs < LEAST_MS ? LEAST_MS : fromMs + 2 ** Math.floor(Math.log2(fromMs)) / perOctave;
}

function countIn(samples: readonly number[], perOctave: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const sample of samples) {
    const from = bucketOf(sample, perOctave);
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  return counts;
}

/** Stretches of a run, equal in calls, that are held against each other; fewer where there are few calls. */
const STRETCHES = 20;
const LEAST_CALLS_OF_A_STRETCH = 10;

/**
 * How much more the share of calls above each percentile varies from stretch to stretch than it would if calls were slow
 * independently of each other: a single stall makes many of them slow at once, and is one event, not many.
 */
function clusteringOf(samples: readonly number[], latency: Latency): Record<Percentile, number> {
  const stretches = Math.min(STRETCHES, Math.floor(samples.length / LEAST_CALLS_OF_A_STRETCH));
  const above = (name: Percentile): number =>
    stretches < 2
      ? 1
      : Math.max(
          1,
          overdispersion(samples, stretches, (sample) => sample > latency[name]),
        );
  const names = Object.keys(PERCENTILES) as Percentile[];
  const all = names.map((name) => [name, Math.round(above(name) * 100) / 100]);
  return Object.fromEntries(all) as Record<Percentile, number>;
}

function overdispersion(samples: readonly number[], stretches: number, isSuch: (sample: number) => boolean): number {
  const each = Math.floor(samples.length / stretches);
  const counts = Array.from(
    { length: stretches },
    (_, index) => samples.slice(index * each, (index + 1) * each).filter(isSuch).length,
  );
  const mean = counts.reduce((sum, count) => sum + count, 0) / stretches;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (stretches - 1);
  const expected = mean * (1 - mean / each);
  return expected > 0 ? variance / expected : 1;
}
