import type { Finding } from '../finding.ts';
import type { CheckResult } from '../report/check-result.ts';
import { matchesPattern } from '../report/pattern.ts';
import { voidFrom, type WaiverState } from '../report/waivers.ts';

/** A change that was decided on: its finding code, its place or a pattern of places, why, and until when. */
export type AcceptedChange = { change: string; path: string; reason: string; issue?: string; until?: string };

/**
 * Excuses the changes that were decided on, at this time (ms since 1970). A check is waived where every change of it was; of
 * others the rest is told.
 */
export function acceptChanges(
  checks: readonly CheckResult[],
  accepted: readonly AcceptedChange[],
  now: number,
): { checks: CheckResult[]; waivers: WaiverState[] } {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const isOver = ({ until }: AcceptedChange) => until !== undefined && now >= (voidFrom(until) ?? 0);
  const good = accepted.filter((one) => !isOver(one));
  const stateOf = (one: AcceptedChange): WaiverState['state'] => {
    if (isOver(one)) return 'expired';
    return failed.some(({ findings }) => findings.some((finding) => accepts(one, finding))) ? 'used' : 'unused';
  };
  return {
    checks: checks.map((check) => (check.outcome === 'failed' ? withAccepted(check, good) : check)),
    waivers: accepted.map((one) => ({ check: `${one.change} at ${one.path}`, state: stateOf(one) })),
  };
}

function accepts({ change, path }: AcceptedChange, finding: Finding): boolean {
  return change === finding.code && matchesPattern(path, finding.path);
}

function withAccepted(check: CheckResult, accepted: readonly AcceptedChange[]): CheckResult {
  const of = (finding: Finding) => accepted.find((one) => accepts(one, finding));
  const left = check.findings.filter((finding) => of(finding) === undefined);
  const used = new Set(check.findings.flatMap((finding) => of(finding) ?? []));
  if (used.size === 0) return check;
  const reason = [...used]
    .map((one) => `accepted: ${one.reason}${one.issue === undefined ? '' : ` (${one.issue})`}`)
    .join('; ');
  return left.length === 0 ? { ...check, outcome: 'waived', reason } : { ...check, findings: left, reason };
}
