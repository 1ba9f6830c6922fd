import type { CheckResult } from '../../../contracts/report/check-result.ts';
import type { ClientDefect } from './defect.ts';
import { judgeClient } from './judge-client.ts';

/** What the check that a defect names says of it, driven through that, the control and little else, or watched. */
export async function catchDefect(defect: ClientDefect): Promise<CheckResult | undefined> {
  const { caughtBy, at = [] } = defect;
  const wanted = new Set([caughtBy, 'conclude-ok', ...at]);
  const checks = await judgeClient(defect, (id) => wanted.has(id));
  return checks.find(({ id }) => id === caughtBy);
}

/** What a check says of what it does not let pass: what only should hold is observed. */
export function caughtOutcome({ level }: Pick<CheckResult, 'level'>): 'failed' | 'observed' {
  return level === 'must' ? 'failed' : 'observed';
}
