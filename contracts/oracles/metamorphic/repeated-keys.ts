import type { Finding } from '../../finding.ts';
import { differentCounters, differentOutcomes } from './difference.ts';
import type { Reading } from './reading.ts';
import { Tally } from './tally.ts';

/**
 * Naming keys of a call again changes at most how often their counters are returned: at least as often as without, at
 * most as often as they were named. `asked` are the keys of the second call, repetitions included.
 */
export function repeatedKeys(single: Reading, repeated: Reading, asked: readonly string[]): Finding[] {
  if (single.outcome !== 'counters' || repeated.outcome !== 'counters') return differentOutcomes(single, repeated);
  const named = Map.groupBy(asked, (key) => key);
  const most = new Tally(single.counters);
  const returned = new Tally(repeated.counters);
  // What is legal of repetition is brought to what the first answer has; any difference that is left is none of it.
  const legal = new Tally(
    single.counters.filter((counter) => {
      const [once, times] = [most.of(counter), returned.of(counter)];
      return times >= once && times <= once * (named.get(counter.key)?.length ?? 1);
    }),
  );
  const rest = (counters: typeof single.counters) => counters.filter((counter) => legal.of(counter) === 0);
  return differentCounters(rest(single.counters), rest(repeated.counters));
}
