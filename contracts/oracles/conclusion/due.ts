import type { StateCounter } from '../../scenarios/states.ts';
import { NumberLiteral } from '../../wire/exact-json.ts';
import { quoteValue } from '../quote.ts';

/**
 * What a client is to conclude from an answer. `trouble`: no usable answer came, so any trouble is right; `sense` are the
 * counters that a lenient reader makes of it all the same, which is no mistake and worth a hint. `contradiction`: OK with
 * a code, or FAIL with 0, from which anything but counters may be concluded.
 */
export type Due =
  | { due: 'counters'; counters: readonly StateCounter[] }
  | { due: 'refusal'; code: number; orTrouble?: true }
  | { due: 'trouble'; sense?: readonly StateCounter[] }
  | { due: 'contradiction' };

/** What is due in words. */
export function dueText(due: Due): string {
  switch (due.due) {
    case 'counters':
      return due.counters.length === 0 ? 'no counters' : `the counters ${namesOf(due.counters)}`;
    case 'refusal':
      return `a refusal with ErrorCode ${due.code}${due.orTrouble ? ', or trouble of transport' : ''}`;
    case 'trouble':
      return 'trouble (transport, envelope or decode): no usable answer came';
    case 'contradiction':
      return 'anything but counters: the envelope contradicts itself';
  }
}

/** What is due as a value of a finding, in the words of the protocol. */
export function dueValue(due: Due): unknown {
  switch (due.due) {
    case 'counters':
      return { counters: quoteValue(due.counters.map(exactly)) };
    case 'refusal':
      return { code: due.code };
    case 'trouble':
      return { kind: 'transport, envelope or decode' };
    case 'contradiction':
      return 'no counters';
  }
}

function exactly({ Key, Value }: StateCounter): { Key: string; Value: NumberLiteral } {
  return { Key, Value: new NumberLiteral(String(Value)) };
}

function namesOf(counters: readonly StateCounter[]): string {
  const shown = counters.slice(0, 5).map(({ Key, Value }) => `${Key.slice(0, 30)}=${Value}`);
  return `${shown.join(', ')}${counters.length > shown.length ? ` and ${counters.length - shown.length} more` : ''}`;
}
