import type { Pins } from '../mutants/mechanical/pins.ts';
import type { Control, MutantOutcome } from '../mutants/mechanical/try-mutant.ts';
import type { ClientResult, ClientSubject } from './clients/client-results.ts';
import type { ProviderResult, Subject } from './results.ts';

/** What a worker is told before its first job: the instrumented mock. */
export type Greeting = { code: string };

/** What a worker does: runs all checks on a provider or a client, tries the right mock, or tries a mutant; trials by number. */
export type Job =
  | { do: 'provider'; subject: Subject }
  | { do: 'client'; client: ClientSubject }
  | { do: 'control'; trial: number }
  | { do: 'mutant'; id: string; trials: readonly { trial: number; pins: Pins }[] };

/** What it answers. */
export type Done =
  | { done: 'provider'; result: ProviderResult }
  | { done: 'client'; result: ClientResult }
  | { done: 'control'; result: Control }
  | { done: 'mutant'; result: MutantOutcome };
