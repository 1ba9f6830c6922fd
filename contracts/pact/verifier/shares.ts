import { isAppWide, type StateName } from '../../scenarios/states.ts';
import { member } from '../../wire/answer.ts';
import { parsePact } from './open-pact.ts';

/** So many verifications go on at once in a process, which has as many threads for them. */
const MOST_AT_ONCE = 4;

/**
 * Pacts of one specification in parts: rounds that are verified one after the other, each with the texts of pacts that are
 * verified at once. What has a state of the whole app stands by itself, in the last round. A part is named after the first
 * pact, whosesoever interactions are in it.
 */
export function roundsOf(texts: readonly string[], atOnce: number): string[][] {
  const pacts = texts.map(parsePact);
  const [pact] = pacts;
  const interactions = pacts.flatMap((one) => member(one, 'interactions') as readonly unknown[]);
  const textOf = (own: readonly unknown[] = []) => JSON.stringify({ ...(pact as object), interactions: own });
  if (atOnce <= 1) return [[textOf(interactions)]];
  const { alone = [], together = [] } = Object.groupBy(interactions, (one) => (isOfApp(one) ? 'alone' : 'together'));
  const shares = Object.values(Object.groupBy(together, (_one, index) => index % Math.min(atOnce, MOST_AT_ONCE)));
  return [shares.map(textOf), alone.length > 0 ? [textOf(alone)] : []].filter((round) => round.length > 0);
}

function isOfApp(interaction: unknown): boolean {
  const states = member(interaction, 'providerStates');
  return Array.isArray(states) && states.some((state) => isAppWide(String(member(state, 'name')) as StateName));
}
