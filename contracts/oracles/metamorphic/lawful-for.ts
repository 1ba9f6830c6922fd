import { lawfulAnswer } from '../../scenarios/lawful.ts';
import { refusalCodes } from '../cause/refusal.ts';
import { closestCounters } from '../closest.ts';
import type { ReadCounter } from './reading.ts';

/** What a call may be answered: a list of counters, or a refusal with one of these codes. */
export type LawfulReading = { counters: readonly ReadCounter[]; refusals: readonly string[] };

/**
 * What a call for these keys may be answered by a group that holds these counters: of all lawful lists the one that is
 * closest to what was returned.
 */
export function lawfulFor(
  keys: readonly string[],
  held: readonly ReadCounter[],
  returned: readonly ReadCounter[],
): LawfulReading {
  const lawful = lawfulAnswer(
    { keys },
    held.map(({ key, value }) => ({ Key: key, Value: value })),
  );
  // Of a call that names keys there is one expectation, of counters.
  if (lawful.outcome !== 'counters') return { counters: [], refusals: [] };
  const times = new Map([...Map.groupBy(returned, ({ key }) => key)].map(([key, copies]) => [key, copies.length]));
  return {
    counters: closestCounters(lawful, times).map(({ Key, Value }) => ({ key: Key, value: String(Value) })),
    refusals: (lawful.unless ?? []).flatMap(refusalCodes).map(String),
  };
}
