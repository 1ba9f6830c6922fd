import type { CheckResult } from '../../contracts/report/check-result.ts';
import type { LimitReport } from '../../contracts/report/limit.ts';
import type { LimitCheckId } from './limit-checks.ts';

/** Checks that fail where calls within the limit are refused. */
const WITHIN: readonly LimitCheckId[] = [
  'limit-smoke-answered',
  'limit-below-accepted',
  'limit-close-below-accepted',
  'limit-above-accepted',
];

/** What these checks say of the limit. */
export function limitVerdict(checks: readonly CheckResult[]): LimitReport['verdict'] {
  const outcome = (id: LimitCheckId): string | undefined => checks.find((check) => check.id === id)?.outcome;
  if (WITHIN.some((id) => outcome(id) === 'failed')) return 'refusesBelow';
  if (outcome('limit-above-enforced') === 'failed') return 'notEnforced';
  const isEnforced = outcome('limit-above-enforced') === 'passed' && outcome('limit-above-accepted') !== 'errored';
  return isEnforced ? 'enforced' : 'inconclusive';
}
