import type { Finding, FindingCode } from '../finding.ts';
import type { ChangeKind, DiffLayer } from './diff-checks.ts';

/** A change with whom it breaks, as a finding of a check. */
export type JudgedChange = { kind: ChangeKind; layer: DiffLayer; finding: Finding };

/** A change of what is compared as data. */
export function dataChange(
  kind: ChangeKind,
  layer: DiffLayer,
  code: FindingCode,
  { path, was, is, message }: { path: string; was: unknown; is: unknown; message: string },
): JudgedChange {
  return { kind, layer, finding: { code, path, expected: was, actual: is, message } };
}
