import type { CheckResult, Observation } from '../../contracts/report/check-result.ts';
import type { LimitReport } from '../../contracts/report/limit.ts';

/**
 * The checks that a run decides, what it measured of the limit, and what it saw that decides nothing. With `again`, the
 * reason, it counts only once the same load was measured a second time: see `agreed`.
 */
export type LimitJudgement = {
  checks: CheckResult[];
  limit: LimitReport;
  observations: Observation[];
  again?: string;
};
