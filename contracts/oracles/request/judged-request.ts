import type { Finding, FindingCode } from '../../finding.ts';

/** What a request broke (`findings`), and what no source forbids and is likely a mistake all the same (`hints`). */
export type JudgedRequest = { findings: Finding[]; hints: Finding[] };

export function finding(code: FindingCode, path: string, expected: unknown, actual: unknown, message: string): Finding {
  return { code, path, expected, actual, message };
}
