import type { CheckResult } from '../../contracts/report/check-result.ts';
import type { CheckOutcome } from './results.ts';

/** What the proof keeps of a result. */
export function outcomeOf({ id, layer, level, outcome, findings, reason, curl = '' }: CheckResult): CheckOutcome {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const repeatable = /curl -sS -X [A-Z]+ .*get_group_counters?\?/s.test(curl);
  return { id, layer, level, outcome, codes, repeatable, ...(reason !== undefined && { reason }) };
}
