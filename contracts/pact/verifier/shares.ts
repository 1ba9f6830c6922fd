import { isAppWide, type StateName } from '../../scenarios/states.ts';
import { member } from '../../wire/answer.ts';
import { parsePact } from './open-pact.ts';

/** So many verifications go on at once in a process, which has as many threads for them. */
const MOST_AT_ONCE = 4;

/**
 * A pact in parts: rounds that are verified one after the other, each with the texts of pacts that are verified at once. What
 * has a state of the whole app stands by itself, in the last round.
 */
export function roundsOf(text: string, atOnce: number): string[][] {
  if (atOnce <= 1) return [[text]];
  const pact = parsePact(text);
  const interactions = member(pact, 'interactions') as readonly unknown[];
  const { alone = [], together = [] } = Object.groupBy(interactions, (one) => (isOfApp(one) ? 'alone' : 'together'));
  const shares = Object.values(Object.groupBy(together, (_one, index) => index % Math.min(atOnce, MOST_AT_ONCE)));
  const textOf = (own: readonly unknown[] = []) => JSON.stringify({ ...(pact as object), interactions: own });
  return [shares.map(textOf), alone.length > 0 ? [textOf(alone)] : []].filter((round) => round.length > 0);
}

function isOfApp(interaction: unknown): boolean {
  const states = member(interaction, 'providerStates');
  return Array.isArray(states) && states.some((state) => isAppWide(String(member(state, 'name')) as StateName));
}
