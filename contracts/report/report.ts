import { CONTRACT } from '../../openapi/generated/constants.ts';
import { type CheckResult, type Observation, OUTCOMES, type Outcome } from './check-result.ts';
import type { CoverageReport } from './coverage.ts';
import { type FindingGroup, groupFindings } from './finding-groups.ts';
import type { LimitReport } from './limit.ts';
import { type AllowNotRun, incompleteParts, type Verdict, verdictOf } from './verdict.ts';
import type { WaiverState } from './waivers.ts';

export type { Verdict } from './verdict.ts';

/** Whose program was checked, where it said so. */
export type Subject = { name: string; version?: string; language?: string };

/** Version 1 of the report: what `--format json` prints. Readers ignore members they do not know. */
export type Report = {
  version: 1;
  /** False where the run was interrupted. */
  complete: boolean;
  tool: { version: string; checks: number };
  contract: { version: string; sha256: string };
  command: string;
  subject?: Subject;
  target: string;
  seed: number;
  startedAt: string;
  durationMs: number;
  verdict: Verdict;
  /** What kept the verdict from being complete, one sentence each. */
  incomplete: string[];
  counts: Record<Outcome, number>;
  checks: readonly CheckResult[];
  /** Findings of failed checks that have one cause, the most widespread first. */
  groups: readonly FindingGroup[];
  /** How many more there were than a report holds. */
  moreGroups?: number;
  observations: readonly Observation[];
  waivers: readonly WaiverState[];
  /** The file that the waivers are from, as it was given. */
  waiversFile?: string;
  limit?: LimitReport;
  /** Of a client: which outcomes its tests met. */
  coverage?: CoverageReport;
};

/** What a runner hands over for a report. */
export type Run = Pick<Report, 'command' | 'target' | 'seed' | 'complete' | 'observations'> & {
  checks: readonly CheckResult[];
  startedAtMs: number;
  endedAtMs: number;
  toolVersion: string;
  subject?: Subject;
  /** The contract that was checked against, where that is not the kit's own. */
  contract?: Report['contract'];
  /** What became of the waivers, from `applyWaivers`, as are then the checks. */
  waivers?: readonly WaiverState[];
  waiversFile?: string;
  limit?: LimitReport;
  coverage?: CoverageReport;
  /** What kept the run as a whole from a verdict, one sentence each. */
  troubles?: readonly string[];
};

/** Makes the report of a run: counts, what is incomplete, verdict. `allowNotRun` names checks that need not have run. */
export function makeReport(run: Run, allowNotRun: AllowNotRun = () => false): Report {
  const { checks, startedAtMs, endedAtMs } = run;
  return {
    version: 1,
    complete: run.complete,
    tool: { version: run.toolVersion, checks: checks.length },
    contract: run.contract ?? CONTRACT,
    command: run.command,
    ...(run.subject && { subject: run.subject }),
    target: run.target,
    seed: run.seed,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: Math.max(0, Math.round(endedAtMs - startedAtMs)),
    verdict: verdictOf(run, allowNotRun),
    incomplete: incompleteParts(run, allowNotRun),
    counts: countOutcomes(checks),
    checks,
    groups: groupFindings(checks.filter(({ outcome }) => outcome === 'failed')),
    observations: run.observations,
    waivers: run.waivers ?? [],
    ...(run.waiversFile !== undefined && { waiversFile: run.waiversFile }),
    ...(run.limit && { limit: run.limit }),
    ...(run.coverage && { coverage: run.coverage }),
  };
}

/** How many checks had each outcome. */
export function countOutcomes(checks: readonly CheckResult[]): Record<Outcome, number> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of checks) counts[outcome]++;
  return counts;
}
