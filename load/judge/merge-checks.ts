import type { CheckResult, Outcome } from '../../contracts/report/check-result.ts';
import { LIMIT_CHECKS } from './limit-checks.ts';

/** What of several results of one check counts: the first of these. */
const WORST: readonly Outcome[] = ['failed', 'errored', 'couldNotRun', 'observed', 'notApplicable', 'passed'];

/** Each check once, in the order of reports: the worst of its results, with the findings of all that are as bad. */
export function mergeChecks(results: readonly CheckResult[]): CheckResult[] {
  return LIMIT_CHECKS.flatMap(({ id }) => {
    const own = results.filter((check) => check.id === id);
    const outcome = WORST.find((one) => own.some((check) => check.outcome === one));
    const [worst, ...more] = own.filter((check) => check.outcome === outcome);
    if (!worst) return [];
    return [{ ...worst, findings: [...worst.findings, ...more.flatMap(({ findings }) => findings)] }];
  });
}
