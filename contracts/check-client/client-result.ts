import type { CheckResult, Observation } from '../report/check-result.ts';
import type { CoverageReport } from '../report/coverage.ts';
import type { Subject } from '../report/report.ts';

/**
 * What a run of `check-client` comes to, whichever way it went: the parts of a report that it decides.
 */
export type ClientResult = {
  /** What became of each check. */
  checks: readonly CheckResult[];
  /** What the API leaves open, as it was seen. */
  observations: readonly Observation[];
  /** False where the run was interrupted. */
  complete: boolean;
  /** What kept the run as a whole from a verdict, one sentence each. */
  troubles: readonly string[];
  /** What an adapter says of its client. */
  subject?: Subject;
  /** Which outcomes a client's own tests met. */
  coverage?: CoverageReport;
};
