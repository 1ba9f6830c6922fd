import type { Control, MutantOutcome } from '../mutants/mechanical/try-mutant.ts';
import type { ProviderResult, Subject } from './results.ts';

/** What a worker is told before its first job: the instrumented mock. */
export type Greeting = { code: string };

/** What a worker does: runs all checks on a provider, tries the right mock, or tries a mutant, by numbers of trials. */
export type Job =
  | { do: 'provider'; subject: Subject }
  | { do: 'control'; trial: number }
  | { do: 'mutant'; id: string; trials: readonly number[] };

/** What it answers. */
export type Done =
  | { done: 'provider'; result: ProviderResult }
  | { done: 'control'; result: Control }
  | { done: 'mutant'; result: MutantOutcome };
