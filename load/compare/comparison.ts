import type { Latencies, LimitEngine, Percentile } from '../../contracts/report/limit.ts';

/** Two loads held against each other, one number at a time. Version 1 of what `load compare --format json` prints. */
export type LoadComparison = {
  version: 1;
  verdict: ComparisonVerdict;
  before: ComparedRun;
  after: ComparedRun;
  /** In what the two runs differ that is not the provider's doing, one sentence each. */
  differences: string[];
  /** What keeps the comparison from a verdict, one sentence each. */
  reasons: string[];
  phases: ComparedPhase[];
};

/** What a comparison comes to; a change for the worse decides, whatever else could not be told. */
export type ComparisonVerdict = 'noWorse' | 'worse' | 'cannotTell';

/** A run as a comparison names it. */
export type ComparedRun = { command: string; target: string; startedAt: string; engine?: LimitEngine };

/** A load that both runs have, with the same profile, rate and duration. */
export type ComparedPhase = { profile: string; rate: number; durationSeconds: number; rows: ComparedRow[] };

/** A number of both runs. `interval` is of the change, and absent where there are too few calls for one. */
export type ComparedRow = {
  outcome: keyof Latencies;
  /** Which percentile of latency; absent from a row of calls a second. */
  percentile?: Percentile;
  unit: 'ms' | 'calls/s';
  before: number;
  after: number;
  change: number;
  interval?: Interval;
  verdict: RowVerdict;
};

/** `unclear`: too few calls to tell, or so wide an interval that a large change could hide in it. */
export type RowVerdict = 'noChange' | 'better' | 'worse' | 'unclear';

export type Interval = { from: number; to: number };

/** A number with how far it may be off to either side. */
export type Estimate = Interval & { value: number };
