import type { Finding } from '../../finding.ts';
import { differentCounters, differentOutcomes, nameOf } from './difference.ts';
import type { Reading } from './reading.ts';

/**
 * Naming keys of a call again changes at most how often their counters are returned: at least as often as without, at
 * most as often as they were named. `asked` are the keys of the second call, repetitions included.
 */
export function repeatedKeys(single: Reading, repeated: Reading, asked: readonly string[]): Finding[] {
  if (single.outcome !== 'counters' || repeated.outcome !== 'counters') return differentOutcomes(single, repeated);
  const named = countBy(asked, (key) => key);
  const most = countBy(single.counters, nameOf);
  const returned = countBy(repeated.counters, nameOf);
  // What is legal of repetition is brought to what the first answer has; any difference that is left is none of it.
  const legal = single.counters.flatMap((counter) => {
    const once = most.get(nameOf(counter)) ?? 0;
    const times = returned.get(nameOf(counter)) ?? 0;
    return times >= once && times <= once * (named.get(counter.key) ?? 1) ? [nameOf(counter)] : [];
  });
  const isLegal = new Set(legal);
  const rest = (counters: typeof single.counters) => counters.filter((counter) => !isLegal.has(nameOf(counter)));
  return differentCounters(rest(single.counters), rest(repeated.counters));
}

function countBy<Item>(items: readonly Item[], nameOfItem: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOfItem(item), (counts.get(nameOfItem(item)) ?? 0) + 1);
  return counts;
}
