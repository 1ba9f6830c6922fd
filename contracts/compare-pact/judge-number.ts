import type { Finding } from '../finding.ts';
import { lawfulAnswer } from '../scenarios/lawful.ts';
import type { AskedOfPact } from './asked.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { expectedAt, expectedMembers } from './expected-body.ts';

/** A list of counters that a pact takes only while it is shorter than what every provider gives. */
export function judgeNumber(
  interaction: ComparedInteraction,
  { keys, held }: Pick<AskedOfPact, 'keys' | 'held'>,
): Finding[] {
  const lawful = lawfulAnswer({ keys }, held);
  const counters = expectedMembers(interaction)?.['GroupCounter'];
  if (lawful.outcome !== 'counters' || !Array.isArray(counters)) return [];
  const [least, most] = [lawful.counters.length, mostOf(interaction, counters)];
  if (most >= least) return [];
  const due = lawful.counters.map(({ Key }) => Key);
  const message = `The pact takes no more than ${most} counters; the call is answered with ${least}.`;
  return [{ code: 'response.counter.missing', path: '/GroupCounter', expected: due, actual: most, message }];
}

/** How long the list may be: without a rule as long as its example, and with one as the rule says. */
export function mostOf(interaction: ComparedInteraction, counters: readonly unknown[]): number {
  const { rule } = expectedAt(interaction, ['GroupCounter'], counters);
  if (rule === undefined || rule.matchers.every(({ match }) => match === 'equality')) return counters.length;
  if (rule.any) return Infinity;
  return Math.min(...rule.matchers.map(({ max }) => (typeof max === 'number' ? max : Infinity)));
}
