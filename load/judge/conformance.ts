import type { CheckResult, Observation } from '../../contracts/report/check-result.ts';
import type { LimitReport } from '../../contracts/report/limit.ts';
import { refusedCalls } from '../measure/counts.ts';
import type { Measured } from '../measure/measured.ts';
import { phaseOf } from '../measure/phase.ts';
import { LIMIT_PER_SECOND, type Profile } from '../profiles.ts';
import { judgeAbove } from './judge-above.ts';
import { judgeBelow } from './judge-below.ts';
import { judgeLoadAnswers } from './judge-load-answers.ts';
import { limitCheck } from './limit-checks.ts';
import { mergeObservations, observeLoad } from './observe-load.ts';
import { runTrouble } from './run-trouble.ts';

/** The checks that a run decides, what it measured of the limit, and what it saw that decides nothing. */
export type LimitJudgement = { checks: CheckResult[]; limit: LimitReport; observations: Observation[] };

/** Judges what a run measured. A run that proves nothing makes its checks `errored`, with the reason. */
export function judgeLoad(measured: Measured, profile: Profile): LimitJudgement {
  const trouble = runTrouble(measured, profile);
  const load = judgeRefusals(measured, profile, trouble);
  return {
    checks: [...load, judgeLoadAnswers(measured, profile, trouble)],
    limit: reportOf(measured, profile, verdictOf(load)),
    observations: observeLoad(measured, profile),
  };
}

function judgeRefusals(measured: Measured, profile: Profile, trouble: string | undefined): CheckResult[] {
  switch (profile.expect) {
    case 'nothing-refused':
      return judgeBelow(measured, profile, trouble);
    case 'surplus-refused':
      return judgeAbove(measured, profile, trouble);
    case 'anything':
      return [];
  }
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

function verdictOf(load: readonly CheckResult[]): LimitReport['verdict'] {
  const outcome = (id: string): string | undefined => load.find((check) => check.id === id)?.outcome;
  if (outcome('limit-below-accepted') === 'failed' || outcome('limit-smoke-answered') === 'failed')
    return 'refusesBelow';
  if (outcome('limit-above-enforced') === 'passed') return 'enforced';
  return outcome('limit-above-enforced') === 'failed' ? 'notEnforced' : 'inconclusive';
}

function reportOf(measured: Measured, profile: Profile, verdict: LimitReport['verdict']): LimitReport {
  const { engine, total, secondHalf, burst, firstAfterCalls } = measured;
  const { dropped, maxGapMs } = measured.offered;
  const phase = phaseOf(measured, profile);
  const perSecond = (count: number, seconds: number): number =>
    seconds > 0 ? Math.round((count / seconds) * 10) / 10 : 0;
  return {
    ...(engine && { engine }),
    documented: LIMIT_PER_SECOND,
    offered: {
      rate: profile.ratePerSecond,
      achieved: perSecond(total.calls, phase.ranSeconds),
      ...(maxGapMs !== undefined && { maxGapMs: Math.round(maxGapMs) }),
      dropped,
    },
    accepted: { total: total.accepted, sustainedPerSecond: perSecond(secondHalf.accepted, secondHalf.seconds), burst },
    refused: {
      total: refusedCalls(total),
      codes: { ...total.refused },
      ...(firstAfterCalls !== undefined && { firstAfterCalls }),
    },
    phases: [phase],
    verdict,
  };
}
