import type { Finding } from '../../finding.ts';
import { differentCounters, differentOutcomes } from './difference.ts';
import { lawfulFor } from './lawful-for.ts';
import type { Reading } from './reading.ts';

/**
 * Naming keys of a call again changes at most how often their counters are returned: once, or as often as they were named.
 * `asked` are the keys of the second call, repetitions included; a key that was left out of the first answer stays out.
 */
export function judgeRepeatedKeys(single: Reading, repeated: Reading, asked: readonly string[]): Finding[] {
  if (single.outcome !== 'counters' || repeated.outcome !== 'counters') return differentOutcomes(single, repeated);
  const held = new Set(single.counters.map(({ key }) => key));
  const known = asked.filter((key) => held.has(key));
  const once = single.counters.filter(({ key }) => !known.includes(key));
  const { counters } = lawfulFor(known, single.counters, repeated.counters);
  return differentCounters([...counters, ...once], repeated.counters);
}
