import type { Outcome } from './check-result.ts';
import type { Report } from './report.ts';

/** Outcomes as people read them, in the order in which they are counted. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  passed: 'passed',
  failed: 'failed',
  waived: 'waived',
  observed: 'observed',
  notApplicable: 'not applicable',
  couldNotRun: 'not run',
  errored: 'errored',
};

/** Outcomes in the order in which they are counted. */
export const COUNTED = Object.keys(OUTCOME_WORDS) as Outcome[];

/** What comes after the verdict in its line: how many checks ran, and what became of them. */
export function tally(report: Report): string {
  return `${howMany(report)}: ${outcomes(report)}`;
}

/** How many checks ran. */
export function howMany({ counts, tool, complete }: Report): string {
  const ran = tool.checks - counts.couldNotRun - counts.notApplicable;
  return `${complete ? '' : 'interrupted, '}${ran} of ${tool.checks} checks ran`;
}

/** How many checks had each outcome. */
export function outcomes({ counts, checks }: Report): string {
  const excused = checks.filter((check) => check.excused).length;
  return COUNTED.filter((outcome) => counts[outcome] > 0 || outcome === 'passed' || outcome === 'failed')
    .map((outcome) => `${counts[outcome]} ${OUTCOME_WORDS[outcome]}${excusedText(outcome, excused)}`)
    .join(', ');
}

function excusedText(outcome: Outcome, excused: number): string {
  return outcome === 'couldNotRun' && excused > 0 ? ` (${excused} excused)` : '';
}
