import type { CheckResult, Outcome } from './check-result.ts';
import type { Report } from './report.ts';
import { cut } from './value.ts';
import { openPart } from './verdict.ts';

/** Checks that were not judged, for one reason. */
export type NotJudged = { outcome: Outcome; reason: string; ids: string[] };

/** The checks with this outcome, by their reason. */
export function byReason(checks: readonly CheckResult[], outcome: Outcome): NotJudged[] {
  const those = checks.filter((check) => check.outcome === outcome);
  const groups = Map.groupBy(those, ({ reason = 'no reason given' }) => reason);
  return [...groups].map(([reason, group]) => ({ outcome, reason: cut(reason, 1000), ids: group.map(({ id }) => id) }));
}

/** What left the verdict open, and stands at no check. */
export function troublesOf({ incomplete, checks }: Report): string[] {
  const ofChecks = new Set(checks.map(openPart));
  return incomplete.filter((part) => !ofChecks.has(part));
}

/** The exact options that would accept what could not run; none where that is not what is missing. */
export function allowOptions({ verdict, checks }: Report): string[] {
  if (verdict !== 'inconclusive') return [];
  return checks
    .filter(({ outcome, excused }) => outcome === 'couldNotRun' && !excused)
    .map(({ id }) => `--allow-not-run ${id}`);
}
