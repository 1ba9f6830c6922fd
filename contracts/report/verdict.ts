import type { CheckResult, Outcome } from './check-result.ts';

/** What a run comes to. Closed set, public. */
export const VERDICTS = ['compatible', 'incompatible', 'inconclusive'] as const;
/** What a run comes to. What did not run never adds up to `compatible`. */
export type Verdict = (typeof VERDICTS)[number];

/** Whether a check, by its id, need not have run. */
export type AllowNotRun = (id: string) => boolean;

/** What the verdict is made of; `troubles` are what kept the run as a whole from one. */
export type Ran = { checks: readonly CheckResult[]; complete: boolean; troubles?: readonly string[] };

/**
 * The verdict on a run. A `must` that failed decides it; else whatever is open leaves it open: what errored, what could
 * not run without being allowed by name or excused by a waiver, an interrupted run, a run in which nothing passed. A waived check counts as neither.
 */
export function verdictOf(run: Ran, allowNotRun: AllowNotRun): Verdict {
  if (run.checks.some(isBroken)) return 'incompatible';
  return incompleteParts(run, allowNotRun).length > 0 ? 'inconclusive' : 'compatible';
}

/** What kept the verdict from being complete, one sentence each. */
export function incompleteParts(run: Ran, allowNotRun: AllowNotRun): string[] {
  const { checks, complete, troubles = [] } = run;
  const open = [...troubles, ...checks.filter((check) => isOpen(check, allowNotRun)).map(openPart)];
  if (!complete && open.length === 0) return ['the run was interrupted before its end'];
  return open.length === 0 && !checks.some(isBroken) && !checks.some(hasPassed) ? [nothingPassed(checks)] : open;
}

/** How a check that is open is named among the incomplete parts. */
export function openPart({ id, reason }: CheckResult): string {
  return `${id}: ${reason ?? 'no reason given'}`;
}

function nothingPassed(checks: readonly CheckResult[]): string {
  const outcomes = [...new Set<Outcome>(checks.map(({ outcome }) => outcome))];
  return checks.length === 0 ? 'no check ran' : `no check passed: all of them are ${outcomes.join(' or ')}`;
}

function isBroken({ level, outcome }: CheckResult): boolean {
  return level === 'must' && outcome === 'failed';
}

function hasPassed({ outcome }: CheckResult): boolean {
  return outcome === 'passed';
}

/** What did not run never adds up to green, unless it was allowed by name or what kept it from running is waived. */
function isOpen({ id, outcome, excused }: CheckResult, allowNotRun: AllowNotRun): boolean {
  return outcome === 'errored' || (outcome === 'couldNotRun' && !excused && !allowNotRun(id));
}
