import type { FindingCode } from '../../../contracts/finding.ts';
import type { Outcome } from '../../../contracts/report/check-result.ts';
import type { LimitModel } from '../../../contracts/report/limit.ts';
import type { DefectiveLimiter } from '../../mutants/limits/limiter-case.ts';
import type { RightLimiter } from '../../mutants/limits/right.ts';

/** A limiter by name, played once: with a seed of its own, alone or beside others, and with the bursts that show its window. */
export type Trial = { limiter: string; seed: number; others: boolean; withWindow: boolean };

/** What was told of a limiter in one trial. */
export type TrialResult = {
  checks: readonly { id: string; outcome: Outcome; codes: readonly FindingCode[]; reason?: string }[];
  /** Kinds of window that remain possible. */
  candidates: readonly LimitModel[];
};

/** What all trials of each limiter told; a trial that gave no result is undefined. */
export type LimitEvidence = {
  runs: number;
  defects: readonly { defect: DefectiveLimiter; results: readonly (TrialResult | undefined)[] }[];
  rights: readonly {
    right: RightLimiter;
    alone: readonly (TrialResult | undefined)[];
    shared: readonly (TrialResult | undefined)[];
  }[];
};
