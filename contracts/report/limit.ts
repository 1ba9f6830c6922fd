import type { LatencyDrift } from './latency-drift.ts';
import type { ProviderMemory } from './provider-memory.ts';

/**
 * What offers a load, and its version: k6's own, or that of the library that carries the embedded engine's calls. Where
 * several of them do it together, `instances` is how many.
 */
export type LimitEngine = { name: 'k6' | 'embedded'; version: string; instances?: number };

/** An engine for people, as in `k6 v1.8.1` or `4 instances of k6 v1.8.1`. */
export function engineText({ name, version, instances }: LimitEngine): string {
  const one = name === 'k6' ? `k6 ${version}` : `the embedded engine (${version})`;
  return instances === undefined ? one : `${instances} instances of ${one}`;
}

/** Percentiles that reports tell, by name: the share of calls that did not take longer. */
export const PERCENTILES = { p50: 0.5, p90: 0.9, p99: 0.99, p999: 0.999 } as const;
export type Percentile = keyof typeof PERCENTILES;

/** A time that so many of a hundred calls did not exceed, in milliseconds; from all samples. */
export type Latency = Record<Percentile, number> & {
  samples: number;
  max: number;
  /** What a comparison of two runs needs; absent from latencies that are not compared. */
  spread?: LatencySpread;
};

/** How the samples lie, exactly counted: what an interval around a percentile is made of. */
export type LatencySpread = {
  /** Buckets to an octave of times, all of one octave equally wide; the first bucket begins at 0. */
  perOctave: number;
  /** Where each bucket with samples in it begins, in milliseconds, ascending; and how many samples each has. */
  fromMs: readonly number[];
  counts: readonly number[];
  /** How many times more the calls above a percentile vary along the run than independent ones would; at least 1. */
  clustering: Readonly<Record<Percentile, number>>;
};

/** How long calls took, by what came of them: refusals are quick, and would flatter the rest. */
export type Latencies = { accepted?: Latency; refused?: Latency; failed?: Latency };

/** What was offered and what came of it in one second of a run; `second` counts from its first call. */
export type LimitSecond = { second: number; offered: number; accepted: number; refused: number; failed: number };

/** One load of a run, such as `below` in `check`: what was asked for, what came of it, and how long it took. */
export type LimitPhase = {
  profile: string;
  rate: number;
  /** Seconds that were asked for, and seconds that it really took: less where it was interrupted. */
  durationSeconds: number;
  ranSeconds: number;
  /** From when a call was sent; `fromDue` is from when it was due, so that a stalled engine does not flatter the provider. */
  latency: Latencies;
  latencyFromDue?: Latencies;
  seconds: readonly LimitSecond[];
  /** How many seconds each entry of `seconds` adds up, where that is not one: of a very long run. */
  secondsPerEntry?: number;
};

/** A load for people: of one profile a run may have several, at different rates, as in `below 198/s`. */
export function phaseText({ profile, rate }: Pick<LimitPhase, 'profile' | 'rate'>): string {
  return `${profile} ${rate}/s`;
}

/** A kind of limit: how its window lies, and whether calls that it refused count too. */
export type LimitModel = { window: LimitWindow; refusedCallsCount: boolean; size?: number };

/** Kinds of windows: on the clock's second, from the first call, the second before a call, two windows weighed, a bucket. */
export const LIMIT_WINDOWS = ['fixed-clock', 'fixed-first-call', 'sliding-log', 'sliding-counter', 'bucket'] as const;
export type LimitWindow = (typeof LIMIT_WINDOWS)[number];

/** What a load run measured of the call limit. Rates are calls per second; undefined members were not measured. */
export type LimitReport = {
  /** What offered the load. */
  engine?: LimitEngine;
  documented: number;
  offered: { rate: number; achieved: number; maxGapMs?: number; dropped: number; worstWindow?: number };
  accepted: { total: number; sustainedPerSecond: number; burst?: number; burstObservableUpTo?: number };
  refused: { total: number; codes: Record<string, number>; firstAfterCalls?: number };
  /** How calls become available again under constant overload. */
  refill?: { size: number; intervalMs: number; regular: boolean };
  refusedCallsCount?: 'yes' | 'no' | 'unknown';
  /** From when the rate fell below the limit until calls were accepted again, in milliseconds. */
  recoveryMs?: number;
  /** How latency went over a long load, and the memory of the mock where it is one of ours. */
  latencyDrift?: LatencyDrift;
  providerMemory?: ProviderMemory;
  /** Kinds of limit that fit all that was seen; several where it cannot be told. */
  candidates?: readonly LimitModel[];
  excluded?: readonly (LimitModel & { why: string })[];
  /** The loads of the run, in order. */
  phases?: readonly LimitPhase[];
  verdict: 'enforced' | 'notEnforced' | 'refusesBelow' | 'inconclusive';
};
