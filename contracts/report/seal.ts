import type { Finding } from '../finding.ts';
import { type Budget, boundText, boundValue, MOST_CHARACTERS } from '../secrets/bounds.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { CheckResult } from './check-result.ts';
import { groupFindings } from './finding-groups.ts';
import type { Report } from './report.ts';
import { openPart } from './verdict.ts';

/** Findings of one check that a report holds, and the characters that all of them may take. */
export const MOST_FINDINGS = 50;
const MOST_CHARACTERS_OF_FINDINGS = 100_000;

/** More than observations and figures ever take. */
const MOST_CHARACTERS_OF_THE_REST = 1_000_000;

/** Groups that a report holds. */
export const MOST_GROUPS = 100;

/**
 * The report as it leaves the program: without a secret that the run has learnt of, wherever it stands, and bounded. What
 * is told of it in any form is made from this.
 */
export function sealReport(report: Report, secrets: Secrets): Report {
  const text = (one: string) => boundText(one, secrets.mask);
  const value = <Value>(one: Value) => boundValue(one, secrets.mask, { left: MOST_CHARACTERS_OF_THE_REST }) as Value;
  const checks = sealChecks(report.checks, secrets);
  // A part that is a check's goes on saying the same as the check.
  const sealedParts = new Map(report.checks.map((check, at) => [openPart(check), openPart(checks[at] ?? check)]));
  const groups = groupFindings(checks.filter(({ outcome }) => outcome === 'failed'));
  const moreGroups = groups.length - MOST_GROUPS;
  return {
    ...report,
    target: text(report.target),
    incomplete: report.incomplete.map((part) => sealedParts.get(part) ?? text(part)),
    checks,
    groups: groups.slice(0, MOST_GROUPS),
    ...(moreGroups > 0 && { moreGroups }),
    observations: value(report.observations),
    ...(report.subject && { subject: value(report.subject) }),
    ...(report.waiversFile !== undefined && { waiversFile: text(report.waiversFile) }),
    ...(report.limit && { limit: value(report.limit) }),
    ...(report.coverage && { coverage: value(report.coverage) }),
  };
}

/** The checks as they leave the program; what is sealed already stays as it is. */
export function sealChecks(checks: readonly CheckResult[], secrets: Secrets): CheckResult[] {
  const text = (one: string) => boundText(one, secrets.mask);
  return checks.map((check) => {
    const { source, reason, setup, sign, curl, counterexample } = check;
    return {
      ...check,
      source: text(source),
      ...(reason !== undefined && { reason: text(reason) }),
      ...sealFindings(check, secrets),
      ...(setup !== undefined && { setup: text(setup) }),
      ...(sign !== undefined && { sign: text(sign) }),
      ...(curl !== undefined && { curl: text(curl) }),
      ...(counterexample && { counterexample: { ...counterexample, request: text(counterexample.request) } }),
    };
  });
}

type Found = Pick<CheckResult, 'findings' | 'moreFindings'>;

/** The first findings, as many as there is room for, and how many more there are; the first of all is always there. */
export function sealFindings({ findings, moreFindings = 0 }: Found, { mask }: Secrets): Found {
  const sealed: Finding[] = [];
  const room: Budget = { left: MOST_CHARACTERS_OF_FINDINGS };
  for (const finding of findings) {
    if (sealed.length === MOST_FINDINGS || room.left <= 0) break;
    sealed.push(sealFinding(finding, mask, room));
  }
  const more = moreFindings + findings.length - sealed.length;
  return { findings: sealed, ...(more > 0 && { moreFindings: more }) };
}

function sealFinding(
  { code, path, expected, actual, message, root, witness }: Finding,
  mask: Secrets['mask'],
  room: Budget,
): Finding {
  const text = (one: string): string => {
    const shown = boundText(one, mask);
    room.left -= shown.length;
    return shown;
  };
  const value = (one: unknown): unknown => {
    const budget = { left: MOST_CHARACTERS };
    const shown = boundValue(one, mask, budget);
    room.left -= MOST_CHARACTERS - budget.left;
    return shown;
  };
  const shown = { path: text(path), expected: value(expected), actual: value(actual), message: text(message) };
  const proof = witness === undefined ? {} : { witness: value(witness) };
  const named = root && {
    ...root,
    name: text(root.name),
    ...(root.follows !== undefined && { follows: text(root.follows) }),
  };
  return { code, ...shown, ...proof, ...(named && { root: named }) };
}
