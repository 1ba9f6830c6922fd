import type { LimitModel } from '../../../contracts/report/limit.ts';
import type { RightLimiter } from '../../mutants/limits/right.ts';
import type { LimitEvidence, TrialResult } from './trials.ts';

/** What several trials told of a right limiter. */
export type Tally = {
  right: RightLimiter;
  /** Trials in which every check passed, or observed that a limit starves where that is right. */
  passed: number;
  /** Trials in which a check failed, alone and beside others. */
  blamed: number;
  blamedShared: number;
  /** Trials that have the limiter's own kind among the possible ones, and how often each kind was. */
  named: number;
  candidates: ReadonlyMap<string, number>;
};

/** Counts what trials told of a right limiter. */
export function tally({ right, alone, shared }: LimitEvidence['rights'][number]): Tally {
  const all = alone.map((trial) => trial?.candidates ?? []);
  const candidates = new Map<string, number>();
  for (const name of all.flatMap((models) => models.map(nameOf))) candidates.set(name, (candidates.get(name) ?? 0) + 1);
  return {
    right,
    passed: alone.filter((trial) => isPassed(trial, right)).length,
    blamed: alone.filter(isBlamed).length,
    // A trial that gave no result is no trial that blamed nobody.
    blamedShared: shared.filter((trial) => trial === undefined || isBlamed(trial)).length,
    named: all.filter((models) => models.some((model) => isSame(model, right.model))).length,
    candidates,
  };
}

/** In how many trials a defective limiter was caught by its finding. */
export function caughtOf({ defect, results }: LimitEvidence['defects'][number]): number {
  return results.filter((trial) => trial?.checks.some(({ codes }) => codes.includes(defect.finding))).length;
}

/** A kind of limit for people. */
export function nameOf({ window, refusedCallsCount }: LimitModel): string {
  return refusedCallsCount ? `${window}, refused count` : window;
}

function isPassed(trial: TrialResult | undefined, { model }: RightLimiter): boolean {
  if (!trial || trial.checks.length === 0) return false;
  return trial.checks.every(({ id, outcome }) =>
    outcome === 'observed' ? id === 'limit-above-accepted' && model.refusedCallsCount : outcome === 'passed',
  );
}

function isBlamed(trial: TrialResult | undefined): boolean {
  return trial?.checks.some(({ outcome }) => outcome === 'failed') ?? false;
}

/** What a bucket holds is told to a tenth. */
const SIZE_SHARE = 0.1;

function isSame(one: LimitModel, other: LimitModel): boolean {
  const sizes = Math.abs((one.size ?? 0) - (other.size ?? 0)) <= (other.size ?? 0) * SIZE_SHARE;
  return nameOf(one) === nameOf(other) && sizes;
}
