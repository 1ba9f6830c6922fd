import type { CheckResult } from '../contracts/report/check-result.ts';
import { judgeLoad, type LimitJudgement } from './judge/conformance.ts';
import { mergeObservations } from './judge/observe-load.ts';
import type { Measured } from './measure/measured.ts';
import type { Profile } from './profiles.ts';

/** One judgement of several loads, each judged by itself: of each check the worst. Needs one load or more. */
export function judgeConformance(phases: readonly { profile: Profile; measured: Measured }[]): LimitJudgement {
  const judgements = phases.map(({ profile, measured }) => judgeLoad(measured, profile));
  const checks = Map.groupBy(
    judgements.flatMap((judgement) => judgement.checks),
    ({ id }) => id,
  );
  const limits = judgements.map(({ limit }) => limit);
  const above = limits[phases.findIndex(({ profile }) => profile.expect === 'surplus-refused')] ?? limits.at(-1);
  if (above === undefined) throw new Error('Failed to judge the limit: no load was measured.');
  return {
    checks: [...checks.values()].map(worstOf),
    limit: limits.find(({ verdict }) => verdict === 'refusesBelow') ?? above,
    observations: mergeObservations(judgements.flatMap(({ observations }) => observations)),
  };
}

const WORST_FIRST: readonly CheckResult['outcome'][] = ['failed', 'errored', 'couldNotRun', 'notApplicable', 'passed'];

function worstOf(checks: readonly CheckResult[]): CheckResult {
  const rank = ({ outcome }: CheckResult): number => WORST_FIRST.indexOf(outcome);
  return checks.reduce((worst, check) => (rank(check) < rank(worst) ? check : worst));
}
