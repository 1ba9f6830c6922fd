import type { CheckDefinition, Layer, Outcome } from '../../contracts/report/check-result.ts';
import type { MutantText } from '../mutants/mechanical/mutant.ts';
import type { MutantEnd, MutantEvidence } from './evidence.ts';
import type { CheckOutcome, ProviderResult } from './results.ts';
import type { Claims } from './verdict.ts';

/** Two checks of two layers, the second with the first as its control. */
export const CHECKS: readonly CheckDefinition[] = [definition('shape', 'schema'), definition('code', 'cause', 'shape')];

/** The claims that the made-up evidence is held against. */
export const CLAIMS: Claims = { layers: ['schema', 'cause'], checks: CHECKS, knownAlarms: [] };

/** What the checks found, by id; those not named passed. */
export function provider(
  kind: ProviderResult['kind'],
  id: string,
  outcomes: Readonly<Record<string, Outcome>> = {},
): ProviderResult {
  const checks = CHECKS.map(({ id, layer, level }): CheckOutcome => {
    const outcome = outcomes[id] ?? 'passed';
    return { id, layer, level, outcome, codes: outcome === 'failed' ? ['response.schema'] : [], repeatable: true };
  });
  return { kind, id, category: 'made up', says: `is ${id}`, cases: 1, checks };
}

/** A mechanical mutant of a made-up file. */
export function mutant(original: string, replacement: string): MutantText {
  return { file: 'mock.ts', line: `return ${original};`, original, replacement };
}

export const CAUGHT: MutantEnd = { kind: 'caught', trial: 'contract', check: 'shape', layer: 'schema' };

/** Providers of a proof that holds. */
export const PROVIDERS: readonly ProviderResult[] = [
  provider('control', 'right'),
  provider('legal', 'odd'),
  provider('defect', 'misshapen', { shape: 'failed' }),
  provider('defect', 'wrong', { shape: 'failed', code: 'failed' }),
];

/** Evidence of mutants that holds, but for what is given. */
export function mutantEvidence(changed: Partial<MutantEvidence> = {}): MutantEvidence {
  return {
    controls: [{ trial: 'contract', notPassed: [], reached: ['0'], pins: {} }],
    mutants: [{ mutant: mutant('a', 'b'), end: CAUGHT }],
    ...changed,
  };
}

function definition(id: string, layer: Layer, control?: string): CheckDefinition {
  return { id, since: '0.1', layer, level: 'must', requirement: id, source: '', ...(control && { control }) };
}
