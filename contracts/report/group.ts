import type { Finding } from '../finding.ts';
import type { CheckResult } from './check.ts';
import { comparableText } from './value.ts';

/** Findings with one cause: the same code, place, expectation and actual value. */
export type FindingGroup = Pick<Finding, 'code' | 'path' | 'expected' | 'actual'> & {
  /** Ids of the checks that show it. */
  checks: string[];
  /** How many findings these are. */
  findings: number;
};

/** Equal findings, once: the first of them, how many there are, and the checks that show them. */
export type Cause = { finding: Finding; count: number; checks: readonly CheckResult[] };

/** The findings of these checks by cause: those that more checks show come first, then the order of the checks. */
export function causesOf(checks: readonly CheckResult[]): Cause[] {
  const all = checks.flatMap((check) => check.findings.map((finding) => ({ check, finding })));
  const groups = [...Map.groupBy(all, ({ finding }) => sameness(finding)).values()];
  return groups
    .flatMap((group) => {
      const finding = group[0]?.finding;
      return finding ? [{ finding, count: group.length, checks: [...new Set(group.map(({ check }) => check))] }] : [];
    })
    .sort((one, other) => other.checks.length - one.checks.length);
}

/** How often a cause was seen, where that is not simply once in each check: " (12 times)" or nothing. */
export function timesOf({ count, checks }: Cause): string {
  return count === checks.length ? '' : ` (${count} times)`;
}

/** The causes as data for programs. */
export function groupFindings(checks: readonly CheckResult[]): FindingGroup[] {
  return causesOf(checks).map(({ finding: { code, path, expected, actual }, count, checks: showing }) => ({
    code,
    path,
    expected,
    actual,
    checks: showing.map(({ id }) => id),
    findings: count,
  }));
}

/** What two findings share if they have one cause. The messages may differ: they name what was asked. */
function sameness({ code, path, expected, actual }: Finding): string {
  return [code, path, comparableText(expected), comparableText(actual)].join('\n');
}
