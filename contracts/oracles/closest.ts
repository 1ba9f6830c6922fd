import type { CountersExpected, ExpectedCounter } from '../scenarios/scenario.ts';

/** How often each key was returned. */
export type TimesReturned = ReadonlyMap<string, number>;

/**
 * Of all the lawful lists of counters the one that is closest to what was returned. Of each key the counters that are due
 * are wanted; with them either all of the optional ones or none, where nothing is due also one of them.
 */
export function closestCounters(
  { counters, optional = [], others = false }: CountersExpected,
  returned: TimesReturned,
): ExpectedCounter[] {
  const due = Map.groupBy(counters, ({ Key }) => Key);
  const more = Map.groupBy(optional, ({ Key }) => Key);
  const closest = [...new Set([...due.keys(), ...more.keys()])].flatMap((key) => {
    const [least, rest] = [due.get(key) ?? [], more.get(key) ?? []];
    const times = returned.get(key) ?? 0;
    if (rest.length > 0 && times === least.length + rest.length) return [...least, ...rest];
    return least.length === 0 && times > 0 ? rest.slice(0, 1) : least;
  });
  if (!others) return closest;
  const known = new Set(closest.map(({ Key }) => Key));
  return [...closest, ...[...returned.keys()].filter((Key) => !known.has(Key)).map((Key) => ({ Key }))];
}
