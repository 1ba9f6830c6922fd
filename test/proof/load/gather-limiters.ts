import { availableParallelism } from 'node:os';
import type { DefectiveLimiter } from '../../mutants/limits/limiter-case.ts';
import type { RightLimiter } from '../../mutants/limits/right.ts';
import { startChild } from '../child.ts';
import { runPool } from '../pool.ts';
import type { LimitEvidence, Trial, TrialResult } from './trials.ts';

/** Far beyond what a trial takes, also on a busy machine. */
const TRIAL_LIMIT_MS = 120_000;

type Limiters = { defects: readonly DefectiveLimiter[]; rights: readonly RightLimiter[] };

/** Plays each limiter once with each seed, in as many processes as there are cores. */
export async function gatherLimiters(
  { defects, rights }: Limiters,
  seeds: readonly number[],
  progress: (line: string) => void,
): Promise<LimitEvidence> {
  const each = (limiter: string, others: boolean, withWindow: boolean): Trial[] =>
    seeds.map((seed) => ({ limiter, seed, others, withWindow }));
  const trials = [
    ...rights.flatMap(({ id }) => [...each(id, false, true), ...each(id, true, false)]),
    ...defects.flatMap(({ id }) => each(id, false, false)),
  ];
  const start = () =>
    startChild<Trial, TrialResult>(new URL('./worker.ts', import.meta.url), {
      greeting: {},
      timeLimitMs: TRIAL_LIMIT_MS,
    });
  const ends = await runPool(trials, availableParallelism(), start, (count) => {
    if (count % 50 === 0 || count === trials.length) progress(`${count} of ${trials.length} trials`);
  });
  const resultsOf = (id: string, others: boolean): (TrialResult | undefined)[] =>
    trials.flatMap((trial, index) => {
      const end = ends[index];
      return trial.limiter === id && trial.others === others ? [end?.ended === 'result' ? end.result : undefined] : [];
    });
  return {
    runs: seeds.length,
    defects: defects.map((defect) => ({ defect, results: resultsOf(defect.id, false) })),
    rights: rights.map((right) => ({
      right,
      alone: resultsOf(right.id, false),
      shared: resultsOf(right.id, true),
    })),
  };
}
