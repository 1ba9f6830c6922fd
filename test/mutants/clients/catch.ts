import type { CheckResult } from '../../../contracts/report/check-result.ts';
import type { ClientDefect } from './defect.ts';
import { drive } from './drive.ts';

/** What the check that a defect names says of it, driven through that, the control and little else. */
export async function catchDefect({
  caughtBy,
  at = [],
  adapter,
  waits,
}: ClientDefect): Promise<CheckResult | undefined> {
  const wanted = new Set([caughtBy, 'conclude-ok', ...at]);
  const { checks } = await drive(adapter, { ...(waits && { waits }), selected: (id) => wanted.has(id) });
  return checks.find(({ id }) => id === caughtBy);
}

/** What a check says of what it does not let pass: what only should hold is observed. */
export function caughtOutcome({ level }: Pick<CheckResult, 'level'>): 'failed' | 'observed' {
  return level === 'must' ? 'failed' : 'observed';
}
