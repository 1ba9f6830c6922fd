import type { CheckResult, Observation } from '../report/check-result.ts';
import type { CoverageReport } from '../report/coverage.ts';
import type { Subject } from '../report/report.ts';

/**
 * What a run of `check-client` comes to, whichever way it went: the parts of a report that it decides. `troubles` are what
 * kept the run as a whole from a verdict, one sentence each; `complete` is false where it was interrupted.
 */
export type ClientResult = {
  checks: readonly CheckResult[];
  observations: readonly Observation[];
  complete: boolean;
  troubles: readonly string[];
  subject?: Subject;
  coverage?: CoverageReport;
};
