import type { LimitModel } from '../../../contracts/report/limit.ts';
import type { LimitJudgement } from '../../../load/judge/limit-judgement.ts';
import type { RightLimiter } from '../../mutants/limits/right.ts';

/** What several runs told of a right limiter. */
export type Tally = {
  right: RightLimiter;
  /** Runs in which a check failed, or came to nothing. */
  failed: number;
  open: number;
  /** Runs that have the limiter's own kind among the possible ones, and how often each kind was. */
  named: number;
  candidates: ReadonlyMap<string, number>;
};

/** Counts what runs told of a right limiter. */
export function tally(right: RightLimiter, runs: readonly LimitJudgement[]): Tally {
  const having = (outcome: string): number =>
    runs.filter(({ checks }) => checks.some((check) => check.outcome === outcome)).length;
  const all = runs.map(({ limit }) => limit.candidates ?? []);
  const candidates = new Map<string, number>();
  for (const name of all.flatMap((models) => models.map(nameOf))) candidates.set(name, (candidates.get(name) ?? 0) + 1);
  const named = all.filter((models) => models.some((model) => isSame(model, right.model))).length;
  return { right, failed: having('failed'), open: having('errored'), named, candidates };
}

/** A kind of limit for people. */
export function nameOf({ window, refusedCallsCount }: LimitModel): string {
  return refusedCallsCount ? `${window}, refused count` : window;
}

/** What a bucket holds is told to a tenth. */
const SIZE_SHARE = 0.1;

function isSame(one: LimitModel, other: LimitModel): boolean {
  const sizes = Math.abs((one.size ?? 0) - (other.size ?? 0)) <= (other.size ?? 0) * SIZE_SHARE;
  return nameOf(one) === nameOf(other) && sizes;
}
