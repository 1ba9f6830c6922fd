import { CONTRACT } from '../../openapi/generated/constants.ts';
import type { CheckResult, Observation, Outcome } from './check.ts';
import type { LimitReport } from './limit.ts';

export type Verdict = 'compatible' | 'incompatible' | 'inconclusive';

/** Version 1 of the report: what `--format json` prints. Readers ignore members they do not know. */
export type Report = {
  version: 1;
  /** False where the run was interrupted. */
  complete: boolean;
  tool: { version: string; checks: number };
  contract: { version: string; sha256: string };
  command: string;
  target: string;
  seed: number;
  startedAt: string;
  durationMs: number;
  verdict: Verdict;
  /** What kept the verdict from being complete, one sentence each. */
  incomplete: string[];
  counts: Record<Outcome, number>;
  checks: readonly CheckResult[];
  observations: readonly Observation[];
  limit?: LimitReport;
};

/** What a runner hands over for a report. */
export type Run = Pick<Report, 'command' | 'target' | 'seed' | 'complete' | 'observations'> & {
  checks: readonly CheckResult[];
  startedAtMs: number;
  endedAtMs: number;
  toolVersion: string;
  limit?: LimitReport;
  /** What kept the run as a whole from a verdict, one sentence each. */
  troubles?: readonly string[];
};

/** Makes the report of a run: counts, what is incomplete, verdict. `allowNotRun` names checks that need not have run. */
export function makeReport(run: Run, allowNotRun: (id: string) => boolean = () => false): Report {
  const { checks, startedAtMs, endedAtMs, toolVersion, limit, troubles = [], ...rest } = run;
  return {
    version: 1,
    ...rest,
    tool: { version: toolVersion, checks: checks.length },
    contract: CONTRACT,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: Math.round(endedAtMs - startedAtMs),
    verdict: verdictOf(checks, allowNotRun),
    incomplete: [...troubles, ...incompleteChecks(checks, allowNotRun)],
    counts: countOutcomes(checks),
    checks,
    ...(limit && { limit }),
  };
}

function incompleteChecks(checks: readonly CheckResult[], allowNotRun: (id: string) => boolean): string[] {
  return checks
    .filter(({ id, outcome }) => isOpen(id, outcome, allowNotRun))
    .map(({ id, reason }) => `${id}: ${reason ?? 'no reason given'}`);
}

/** Whether a check leaves the verdict open: what did not run never adds up to green, unless it was allowed by name. */
function isOpen(id: string, outcome: Outcome, allowNotRun: (id: string) => boolean): boolean {
  return outcome === 'errored' || (outcome === 'couldNotRun' && !allowNotRun(id));
}

function verdictOf(checks: readonly CheckResult[], allowNotRun: (id: string) => boolean): Verdict {
  if (checks.some(({ level, outcome }) => level === 'must' && outcome === 'failed')) return 'incompatible';
  const open = checks.some(({ id, outcome }) => isOpen(id, outcome, allowNotRun));
  const proved = checks.some(({ outcome }) => outcome === 'passed');
  return open || !proved ? 'inconclusive' : 'compatible';
}

function countOutcomes(checks: readonly CheckResult[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {
    passed: 0,
    failed: 0,
    waived: 0,
    observed: 0,
    notApplicable: 0,
    couldNotRun: 0,
    errored: 0,
  };
  for (const { outcome } of checks) counts[outcome]++;
  return counts;
}
