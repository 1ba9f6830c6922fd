import type { CheckClientResult } from '../../../contracts/index.ts';

/** What a client is told, a line for each finding, and what it met. */
export function toldLines({ checks, troubles, coverage }: CheckClientResult): string[] {
  const passed = checks.filter(({ outcome }) => outcome === 'passed').length;
  const findings = checks.flatMap(({ id, outcome, findings }) =>
    findings.map(({ message }) => `${outcome === 'failed' ? 'FAILED' : 'hint  '} ${id}: ${message}`),
  );
  return [...troubles, ...new Set(findings), `${passed} checks passed; met ${coverage?.met.join(' ') ?? 'nothing'}`];
}
