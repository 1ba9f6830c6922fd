import { judgeConformance } from '../../../load/judge/conformance.ts';
import type { LimitJudgement } from '../../../load/judge/limit-judgement.ts';
import { phasesOf } from '../../load/play-conformance.ts';
import { FAR, FAR_AND_STALLED, STILL, USUAL } from '../../load/play-load.ts';
import { DEFECTIVE_LIMITERS } from '../../mutants/limits/defective.ts';
import { RIGHT_LIMITERS } from '../../mutants/limits/right.ts';
import type { Trial, TrialResult } from './trials.ts';

const NOISES = [STILL, USUAL, FAR, FAR_AND_STALLED];
const LIMITERS = [...DEFECTIVE_LIMITERS, ...RIGHT_LIMITERS];

/** Calls a second that somebody else sends, where anybody does. */
const OTHERS_PER_SECOND = 30;

/** What the window is fails nothing, and takes as long as all the rest: it is asked of the right limiters alone. */
const WITHOUT_WINDOW = ['below', 'at', 'above', 'recovery'];

/** Plays a conformance run of a limiter in simulated time. Throws where there is no limiter of this name. */
export function runTrial({ limiter: id, seed, others, withWindow }: Trial): TrialResult {
  const limiter = LIMITERS.find((one) => one.id === id);
  if (!limiter) throw new Error(`Failed to play the limiter ${id}: there is none of this name.`);
  const noise = NOISES[seed % NOISES.length] ?? STILL;
  const played = { limiter, seed, noise, ...(others && { othersPerSecond: OTHERS_PER_SECOND }) };
  return resultOf(judgeConformance(phasesOf(played, withWindow ? undefined : WITHOUT_WINDOW)));
}

function resultOf({ checks, limit: { candidates = [] } }: LimitJudgement): TrialResult {
  return {
    checks: checks.map(({ id, outcome, reason, findings }) => {
      const codes = findings.map(({ code }) => code);
      return { id, outcome, codes, ...(reason !== undefined && { reason }) };
    }),
    candidates,
  };
}
