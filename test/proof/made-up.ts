import type { CheckDefinition, Layer, Outcome } from '../../contracts/report/check-result.ts';
import type { MutantText } from '../mutants/mechanical/mutant.ts';
import type { ClientResult } from './clients/client-results.ts';
import type { MutantEnd, MutantEvidence, ProofEvidence } from './evidence.ts';
import type { CheckOutcome, ProviderResult } from './results.ts';
import type { ProofClaims } from './verdict.ts';

/** Two checks of two layers, the second with the first as its control. */
export const CHECKS: readonly CheckDefinition[] = [definition('shape', 'schema'), definition('code', 'cause', 'shape')];

/** The claims that the made-up evidence is held against. */
export const CLAIMS: ProofClaims = {
  layers: ['schema', 'cause'],
  checks: CHECKS,
  knownAlarms: [],
  clients: {
    checks: [definition('client-path', 'request'), { ...definition('client-order', 'request'), level: 'should' }],
    notShown: { 'client-order': 'Made up.' },
  },
};

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

/** What the checks of clients found, those that should hold as observed and others as failed; those not named passed. */
export function client(...amiss: readonly string[]): Pick<ClientResult, 'way' | 'checks'> {
  const checks = CLAIMS.clients.checks.map(({ id, layer, level }): CheckOutcome => {
    const found = level === 'must' ? ('failed' as const) : ('observed' as const);
    const codes = amiss.includes(id) ? ['request.path'] : [];
    return { id, layer, level, outcome: amiss.includes(id) ? found : 'passed', codes, repeatable: false };
  });
  return { way: 'driven', checks };
}

/** Clients of a proof that holds. */
export const CLIENTS: readonly ClientResult[] = [
  { kind: 'control', id: 'driven', ...client() },
  { kind: 'legal', id: 'another order', because: 'it may', ...client('client-order') },
  { kind: 'defect', id: 'another path', due: 'client-path', ...client('client-path') },
];

/** All of a proof that holds. */
export const EVIDENCE: ProofEvidence = { providers: PROVIDERS, clients: CLIENTS };

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
