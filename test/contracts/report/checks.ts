import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { makeReport, type Report, type Run } from '../../../contracts/report/report.ts';

/** A check with this outcome; everything else is unremarkable. */
export function check(id: string, outcome: CheckResult['outcome'], rest: Partial<CheckResult> = {}): CheckResult {
  const definition = {
    since: '0.1',
    layer: 'cause',
    level: 'must',
    requirement: `It holds: ${id}.`,
    source: '[page]',
  } as const;
  return { id, ...definition, outcome, findings: [], ...rest };
}

/** The report of a run with these checks, at a fixed time. */
export function reportOf(
  checks: CheckResult[],
  rest: Partial<Run> = {},
  allowNotRun?: (id: string) => boolean,
): Report {
  return makeReport(
    {
      command: 'verify',
      target: 'http://127.0.0.1:4010',
      seed: 7,
      complete: true,
      observations: [],
      checks,
      startedAtMs: Date.UTC(2026, 0, 1),
      endedAtMs: Date.UTC(2026, 0, 1) + 1234,
      toolVersion: '0.1.0',
      ...rest,
    },
    allowNotRun,
  );
}
