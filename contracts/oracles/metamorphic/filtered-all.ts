import type { Finding } from '../../finding.ts';
import { refusalCodes } from '../cause/refusal.ts';
import { notAsked } from '../roots.ts';
import { differentCounters, differentOutcomes } from './difference.ts';
import type { ReadCounter, Reading } from './reading.ts';

/**
 * A call for some keys is answered with those counters of the answer to the call for all. `asked` may hold keys that the
 * group lacks: each of these is left out or 0, or the call is refused for it.
 */
export function filteredAll(all: Reading, some: Reading, asked: readonly string[]): Finding[] {
  if (all.outcome !== 'counters' || some.outcome === 'unusable') return differentOutcomes(all, some);
  const held = new Set(all.counters.map(({ key }) => key));
  const lacking = new Set(asked.filter((key) => !held.has(key)));
  if (some.outcome === 'refused') {
    const legal = lacking.size > 0 && refusalCodes('missing-key').map(String).includes(some.code);
    return legal ? [] : differentOutcomes(all, some);
  }
  const due = all.counters.filter(({ key }) => asked.includes(key));
  const returned = withoutZeros(some.counters, lacking);
  const findings = differentCounters(due, returned);
  const isFiltered = returned.every(({ key }) => asked.includes(key) || !held.has(key));
  return isFiltered ? findings : findings.map((one) => ({ ...one, root: notAsked(lacking.size > 0) }));
}

/** The counters without one zero for each key that the group lacks. */
function withoutZeros(counters: readonly ReadCounter[], lacking: ReadonlySet<string>): ReadCounter[] {
  const left = new Set(lacking);
  return counters.filter(({ key, value }) => value !== '0' || !left.delete(key));
}
