import type { CheckResult } from './check-result.ts';

/**
 * Excuses what could not run for nothing but the failure of checks that are waived, for as long as these are: it stays
 * `couldNotRun`, is named with its reason, and leaves the verdict alone. What leans on such a check is excused with it.
 */
export function excuseWhatLeans(checks: readonly CheckResult[]): CheckResult[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  return checks.map((check) => {
    const waived = waivedBehind(check, byId);
    if (waived === undefined) return check;
    const why = `excused, as ${few(waived)} ${waived.length === 1 ? 'is' : 'are'} waived`;
    return { ...check, excused: true, reason: [check.reason, why].filter(Boolean).join('; ') };
  });
}

/** Two are named; `leansOn` has all of them. */
function few([first = '', second = '', ...others]: readonly string[]): string {
  if (others.length > 0) return `${first} and ${others.length + 1} more`;
  return second === '' ? first : `${first} and ${second}`;
}

/** The waived checks for whose failure alone this one could not run; undefined where there is another reason too. */
function waivedBehind(
  { outcome, leansOn = [] }: CheckResult,
  byId: ReadonlyMap<string, CheckResult>,
  before: readonly string[] = [],
): string[] | undefined {
  if (outcome !== 'couldNotRun' || leansOn.length === 0) return undefined;
  const behind = new Set<string>();
  for (const id of leansOn) {
    const other = byId.get(id);
    if (other === undefined || before.includes(id)) return undefined;
    const waived = other.outcome === 'waived' ? [id] : waivedBehind(other, byId, [...before, id]);
    if (waived === undefined) return undefined;
    for (const one of waived) behind.add(one);
  }
  return [...behind];
}
