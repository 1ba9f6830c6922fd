import type { Finding } from '../../finding.ts';
import type { CheckDefinition } from '../../report/check-result.ts';

/** A check of single requests: what it demands, and which findings are its own. */
export type RequestCheck = CheckDefinition & { owns: Owns };

export type Owns = (finding: Finding) => boolean;

export const MUST = { since: '0.1', layer: 'request', level: 'must' } as const;
export const HINT = { since: '0.1', layer: 'request', level: 'should' } as const;

/** Findings with this code, at this path where one is given. */
export function has(code: Finding['code'], path?: string): Owns {
  return (finding) => finding.code === code && (path === undefined || finding.path === path);
}

/** Findings that are one of these. */
export function ownedByAny(...owns: readonly Owns[]): Owns {
  return (finding) => owns.some((own) => own(finding));
}
