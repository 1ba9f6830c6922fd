import type { CheckResult } from '../../contracts/report/check-result.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import type { LimitJudgement } from './limit-judgement.ts';
import { limitVerdict } from './limit-verdict.ts';
import { mergeObservations } from './observe-load.ts';
import { tooManyTryAgain } from './try-again.ts';
import type { Unproven } from './unproven.ts';

/** Why a load is to be measured again before it counts; undefined where it counts, or would be no better. */
export function whyAgain(
  measured: Measured,
  trouble: Unproven | undefined,
  load: readonly CheckResult[],
): string | undefined {
  // What kept this run from being judged would keep the next one too; but not a machine that was busy.
  if (trouble && trouble.offered !== false) return undefined;
  if (unseenCalls(measured) !== undefined || tooManyTryAgain(measured.total) !== undefined) return undefined;
  const open = load.filter(({ id }) => id !== 'limit-code');
  if (open.some(({ outcome }) => outcome === 'failed')) return 'what fails is measured twice before it counts';
  if (open.some(({ outcome }) => outcome === 'errored')) return 'what could not be told may be told from a second run';
  return undefined;
}

/**
 * One judgement of the same load measured twice: what failed once and passed once is not told, and what could not be told
 * at first is taken from the second run, which may be one of some of the loads. An answer that was wrong once was wrong.
 * What was measured is that of the second.
 */
export function agreed(first: LimitJudgement, second: LimitJudgement): LimitJudgement {
  const after = new Map(second.checks.map((check) => [check.id, check]));
  const checks = first.checks.map((check) => agreeOn(check, after.get(check.id) ?? check));
  // Where only a part was measured again, the first has the whole.
  const { limit } = after.size < first.checks.length ? first : second;
  return {
    checks,
    limit: { ...limit, verdict: limitVerdict(checks) },
    observations: mergeObservations([...first.observations, ...second.observations]),
  };
}

/** The judgement of a load that counts, with the wrong answers of one of the same load that was set aside. */
export function withWrongAnswers(setAside: LimitJudgement, { checks, ...counts }: LimitJudgement): LimitJudgement {
  const wrong = new Map(setAside.checks.filter(isWrongAnswer).map((check) => [check.id, check]));
  return {
    ...counts,
    checks: checks.map((check) => (check.outcome === 'failed' ? check : (wrong.get(check.id) ?? check))),
  };
}

/** Checks of single answers: one that was wrong is enough, however the load came and whoever ran beside it. */
const OF_ANSWERS: readonly string[] = ['limit-code', 'limit-answers-valid'];

function isWrongAnswer({ id, outcome }: CheckResult): boolean {
  return outcome === 'failed' && OF_ANSWERS.includes(id);
}

function agreeOn(first: CheckResult, second: CheckResult): CheckResult {
  const failed = [first, second].filter(({ outcome }) => outcome === 'failed');
  const [once, twice] = failed;
  if (twice) return twice;
  if (once && isWrongAnswer(once)) return once;
  if (once) return unlike(once, once === first ? second : first);
  // A run that shows something stands, whatever kept the other from showing it.
  return first.outcome === 'errored' || second.outcome !== 'errored' ? second : first;
}

function unlike(failed: CheckResult, other: CheckResult): CheckResult {
  const [finding] = failed.findings;
  const what =
    other.outcome === 'errored' ? `could not be told the other time (${other.reason})` : 'not the other time';
  const reason = `cannot tell: of two runs it failed in one, and ${what}. ${finding?.message ?? ''}`.trim();
  return { ...failed, outcome: 'errored', findings: [], reason };
}
