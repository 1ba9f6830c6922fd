import type { StateCounter } from '../../scenarios/states.ts';
import type { ReturnedCounter } from '../../wire/counters-of.ts';
import type { Held, Question } from './question.ts';

type Returned = ReadonlyMap<string, readonly ReturnedCounter[]>;

/**
 * Of all the lawful answers to a question, the one closest to what was returned: repeated keys once or as often as asked,
 * absent keys left out or 0, an empty list of keys all or none. Of a group whose counters are not known the returned
 * values are taken as they are.
 */
export function lawfulCounters(
  keys: Question['keys'],
  held: Exclude<Held, 'no-group'>,
  returned: Returned,
): readonly StateCounter[] {
  if (keys?.length === 0 && returned.size === 0) return [];
  if (keys === undefined || keys === null || keys.length === 0) return held === 'unknown' ? onceEach(returned) : held;
  const known = held === 'unknown' ? undefined : new Map(held.map((counter) => [counter.Key, counter.Value]));
  return Map.groupBy(keys, (key) => key)
    .entries()
    .flatMap(([Key, asked]) => {
      const copies = returned.get(Key) ?? [];
      const value = known ? known.get(Key) : copies[0]?.literal;
      const times = lawfulTimes(copies.length, asked.length, value !== undefined);
      return Array.from({ length: times }, (): StateCounter => ({ Key, Value: value ?? 0 }));
    })
    .toArray();
}

/** How often a counter is due: the lawful number that is closest to how often it was returned. */
function lawfulTimes(returned: number, asked: number, isHeld: boolean): number {
  if (returned === 0) return isHeld ? 1 : 0;
  return returned === asked ? asked : 1;
}

function onceEach(returned: Returned): readonly StateCounter[] {
  return [...returned].flatMap(([Key, [first]]) => (first ? [{ Key, Value: first.literal }] : []));
}
