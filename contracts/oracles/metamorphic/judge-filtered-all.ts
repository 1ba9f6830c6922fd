import type { Finding } from '../../finding.ts';
import { notAsked } from '../roots.ts';
import { differentCounters, differentOutcomes } from './difference.ts';
import { lawfulFor } from './lawful-for.ts';
import type { ReadCounter, Reading } from './reading.ts';

/**
 * A call for some keys is answered with those counters of the answer to the call for all. `asked` may hold keys that the
 * group lacks: what is lawful for these is lawful here.
 */
export function judgeFilteredAll(all: Reading, some: Reading, asked: readonly string[]): Finding[] {
  if (all.outcome !== 'counters' || some.outcome === 'unusable') return differentOutcomes(all, some);
  const { counters, refusals } = lawfulFor(asked, all.counters, some.outcome === 'counters' ? some.counters : []);
  if (some.outcome === 'refused') return refusals.includes(some.code) ? [] : differentOutcomes(all, some);
  const findings = differentCounters([...counters, ...repeatedOf(all.counters, asked)], some.counters);
  const held = new Set(all.counters.map(({ key }) => key));
  const isFiltered = some.counters.every(({ key }) => asked.includes(key) || !held.has(key));
  const lacksOne = asked.some((key) => !held.has(key));
  return isFiltered ? findings : findings.map((one) => ({ ...one, root: notAsked(lacksOne) }));
}

/** Counters that one answer has more than once are a fault of it, which the other must have as well to be alike. */
function repeatedOf(counters: readonly ReadCounter[], asked: readonly string[]): readonly ReadCounter[] {
  const seen = new Set<string>();
  return counters.filter(({ key }) => asked.includes(key) && seen.size === seen.add(key).size);
}
