import type { MutantText } from '../mutants/mechanical/mutant.ts';
import type { Control, MutantOutcome } from '../mutants/mechanical/try-mutant.ts';
import type { ClientResult } from './clients/client-results.ts';
import type { ProviderResult } from './results.ts';

/** What the proof by providers and clients is made from. */
export type ProofEvidence = { providers: readonly ProviderResult[]; clients: readonly ClientResult[] };

/** What came of a mechanical mutant; one that ends the process or does not come to an end is caught as well. */
export type MutantEnd = MutantOutcome | { kind: 'crash' } | { kind: 'time-out' };

/** A mechanical mutant with what came of it. */
export type MutantResult = { mutant: MutantText; end: MutantEnd };

/** What the proof by mechanical mutants is made from. */
export type MutantEvidence = {
  /** Trials of the right mock, of which each must pass. */
  controls: readonly Control[];
  mutants: readonly MutantResult[];
};
