import type { CheckResult } from '../../contracts/report/check-result.ts';
import type { LimitJudgement } from './limit-judgement.ts';
import { limitVerdict } from './limit-verdict.ts';

/**
 * The same judgement; a check that passed counts only beside its control. A provider that refuses what is within the limit,
 * or of which it is not known, shows nothing by refusing what is beyond it.
 */
export function besideControl({ checks: given, ...figures }: LimitJudgement): LimitJudgement {
  const checks = checksBesideControl(given);
  return { ...figures, checks, limit: { ...figures.limit, verdict: limitVerdict(checks) } };
}

/** The same of checks alone. */
function checksBesideControl(checks: readonly CheckResult[]): CheckResult[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  return checks.map((check): CheckResult => {
    const control = check.control === undefined ? undefined : byId.get(check.control);
    if (check.outcome !== 'passed' || control === undefined || control.outcome === 'passed') return check;
    return { ...check, outcome: 'couldNotRun', reason: whyOf(control), leansOn: [control.id] };
  });
}

function whyOf({ id, outcome, reason, findings: [finding] }: CheckResult): string {
  const failed = outcome === 'failed';
  const why = failed ? finding?.message.replace(/\.$/, '') : reason;
  return `its control ${id} ${failed ? 'failed' : 'came to no verdict'}${why === undefined ? '' : `: ${why}`}`;
}
