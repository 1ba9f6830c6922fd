import type { Finding } from '../finding.ts';
import type { CheckResult } from './check-result.ts';
import { comparableText } from './value.ts';

/** Findings with one cause: one root, or where none is known the same code, place, expectation and actual value. */
export type FindingGroup = Pick<Finding, 'code' | 'path' | 'expected' | 'actual'> & {
  /** The root in a sentence, where it is known; the members before are then those of its first finding. */
  root?: string;
  /** Ids of the checks that show it. */
  checks: string[];
  /** How many findings these are. */
  findings: number;
};

/** Equal findings, once: the first of them, how many there are, and the checks that show them. */
export type CountedFinding = { finding: Finding; count: number; checks: readonly CheckResult[] };

/** Causes with one root, or one that stands alone; those of the checks that show them. None of the lists is empty. */
export type RootGroup = { root?: string; causes: readonly CountedFinding[]; checks: readonly CheckResult[] };

/** The findings of these checks by cause: those that more checks show come first, then the order of the checks. */
export function countedFindings(checks: readonly CheckResult[]): CountedFinding[] {
  const all = checks.flatMap((check) => check.findings.map((finding) => ({ check, finding })));
  const groups = [...Map.groupBy(all, ({ finding }) => sameness(finding)).values()];
  return groups
    .flatMap((group) => {
      const finding = group[0]?.finding;
      return finding ? [{ finding, count: group.length, checks: [...new Set(group.map(({ check }) => check))] }] : [];
    })
    .sort((one, other) => other.checks.length - one.checks.length);
}

/** The causes by their roots: those that more checks show come first, then the order of the checks. */
export function rootsOf(checks: readonly CheckResult[]): RootGroup[] {
  const order = new Map(checks.map((check, index) => [check, index]));
  const byRoot = Map.groupBy(countedFindings(checks), (cause) => cause.finding.root?.name ?? cause);
  return [...byRoot.values()]
    .map((causes) => {
      const showing = [...new Set(causes.flatMap((cause) => cause.checks))];
      const [first] = showing;
      const root = rootText(causes.map(({ finding }) => finding));
      // The first finding is told first, so its check is; the others stand in the order of the report.
      const placeOf = (check: CheckResult) => (check === first ? -1 : (order.get(check) ?? 0));
      const sorted = showing.sort((one, other) => placeOf(one) - placeOf(other));
      return { ...(root !== undefined && { root }), causes, checks: sorted };
    })
    .sort((one, other) => other.checks.length - one.checks.length);
}

/** What the findings of one root have in common, in a sentence; undefined where no root is known. */
function rootText(findings: readonly Finding[]): string | undefined {
  const [first] = findings;
  const { name, when } = first?.root ?? {};
  if (name === undefined) return undefined;
  const isSame = when !== undefined && findings.every(({ root }) => root?.when === when);
  return isSame ? `${name}, ${when}` : name;
}

/** How often a cause was seen, where that is not simply once in each check: " (12 times)" or nothing. */
export function timesOf({ count, checks }: CountedFinding): string {
  return count === checks.length ? '' : ` (${count} times)`;
}

/** The causes as data for programs. */
export function groupFindings(checks: readonly CheckResult[]): FindingGroup[] {
  return rootsOf(checks).flatMap(({ root, causes, checks: showing }) => {
    const [cause] = causes;
    if (cause === undefined) return [];
    const { code, path, expected, actual } = cause.finding;
    return [
      {
        code,
        path,
        expected,
        actual,
        ...(root !== undefined && { root }),
        checks: showing.map(({ id }) => id),
        findings: causes.reduce((sum, { count }) => sum + count, 0),
      },
    ];
  });
}

/** What two findings share if they have one cause. The messages may differ: they name what was asked. */
function sameness({ code, path, expected, actual, root }: Finding): string {
  return [root?.name ?? '', code, path, comparableText(expected), comparableText(actual)].join('\n');
}
