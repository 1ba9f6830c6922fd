import type { CheckResult } from '../../contracts/report/check-result.ts';
import type { LimitReport } from '../../contracts/report/limit.ts';
import { refusedCalls } from '../measure/counts.ts';
import type { Measured } from '../measure/measured.ts';
import { phaseOf } from '../measure/phase.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { whyAgain } from './agreed.ts';
import { judgeAnswers, judgeRate, observePhase, phaseKind, troubleOf } from './judge-phase.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { limitCheck } from './limit-checks.ts';
import type { LimitJudgement } from './limit-judgement.ts';
import { limitVerdict } from './limit-verdict.ts';
import { mergeObservations } from './observe-load.ts';
import { refillOf } from './refill.ts';
import { ratePerSecond, softHalf } from './soft-half.ts';

export type { LimitJudgement };

/** Judges what a run measured. A run that proves nothing makes its checks `errored`, with the reason. */
export function judgeLoad(measured: Measured, profile: JudgedProfile): LimitJudgement {
  const trouble = troubleOf(measured, profile);
  const load = judgeRate(measured, profile, trouble);
  const again = whyAgain(measured, trouble, load);
  return {
    checks: [...load, judgeAnswers(measured, profile, trouble)],
    limit: reportOf(measured, profile, limitVerdict(load)),
    observations: observePhase(measured, profile),
    ...(again !== undefined && { again }),
  };
}

/** One judgement of two runs: below the limit, then above it. What was measured is that of the run above. */
export function mergeJudgements(below: LimitJudgement, above: LimitJudgement): LimitJudgement {
  const own = [...below.checks, ...above.checks].filter(({ id }) => id !== 'limit-answers-valid');
  return {
    checks: [...own, mergeAnswers([below, above])],
    limit: {
      ...above.limit,
      phases: [...(below.limit.phases ?? []), ...(above.limit.phases ?? [])],
      verdict: below.limit.verdict === 'refusesBelow' ? 'refusesBelow' : above.limit.verdict,
    },
    observations: mergeObservations([...below.observations, ...above.observations]),
  };
}

function mergeAnswers(judgements: readonly LimitJudgement[]): CheckResult {
  const checks = judgements.flatMap(({ checks }) => checks.filter(({ id }) => id === 'limit-answers-valid'));
  const findings = checks.filter(({ outcome }) => outcome === 'failed').flatMap((check) => check.findings);
  const open = checks.find(({ outcome }) => outcome !== 'passed' && outcome !== 'failed');
  if (findings.length > 0) return limitCheck('limit-answers-valid', 'failed', { findings });
  return open ?? limitCheck('limit-answers-valid', 'passed');
}

/** What a run measured of the limit. */
export function reportOf(measured: Measured, profile: JudgedProfile, verdict: LimitReport['verdict']): LimitReport {
  const { ratePerSecond: rate, durationSeconds } = profile;
  const { engine, total, burst, firstAfterCalls } = measured;
  const { dropped, maxGapMs, worstWindow } = measured.offered;
  const phase = phaseOf(measured, profile);
  const refill = phaseKind(profile) === 'above' ? refillOf(measured.calls) : undefined;
  return {
    ...(engine && { engine }),
    documented: LIMIT_PER_SECOND,
    offered: {
      rate,
      achieved: phase.ranSeconds > 0 ? rounded(total.calls / phase.ranSeconds) : 0,
      ...(maxGapMs !== undefined && { maxGapMs: Math.round(maxGapMs) }),
      dropped,
      ...(worstWindow !== undefined && { worstWindow }),
    },
    accepted: { total: total.accepted, sustainedPerSecond: sustainedRate(measured, durationSeconds), burst },
    refused: {
      total: refusedCalls(total),
      codes: { ...total.refused },
      ...(firstAfterCalls !== undefined && { firstAfterCalls }),
    },
    ...(refill && { refill }),
    phases: [phase],
    verdict,
  };
}

/** What was accepted a second of the second half: in whole seconds of the provider's own clock where it counts them. */
function sustainedRate({ calls, countedBy, secondHalf }: Measured, durationSeconds: number): number {
  if (countedBy === 'journal' && secondHalf.seconds > 0) return rounded(secondHalf.accepted / secondHalf.seconds);
  const half = softHalf(calls, durationSeconds);
  const accepted = calls.filter(({ kind }) => kind === 'accepted');
  return half.seconds > 0 ? rounded(ratePerSecond(half, accepted)) : rounded(accepted.length / durationSeconds);
}

function rounded(rate: number): number {
  return Math.round(rate * 10) / 10;
}
