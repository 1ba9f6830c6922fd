import type { FindingCode } from '../../contracts/finding.ts';
import type { ServerOptions } from '../../mocks/server.ts';

/** A defective provider: the right one but for one line, what that breaks, and what must be found by which check. */
export type Defect = { id: string; breaks: string; check: string; finding: FindingCode; provider: ServerOptions };

/** A right answer with a counter, for where a refusal is due. */
export const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0n, GroupCounter: [{ Key: 'like', Value: 5n }] };

/** The right provider but for what `alter` does to its answers. */
export function defect(
  id: string,
  breaks: string,
  check: string,
  finding: FindingCode,
  alter: ServerOptions['alter'],
): Defect {
  return { id, breaks, check, finding, provider: alter ? { alter } : {} };
}
