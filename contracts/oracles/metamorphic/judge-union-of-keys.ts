import type { Finding } from '../../finding.ts';
import { differentCounters, differentOutcomes } from './difference.ts';
import type { ReadCounter, Reading } from './reading.ts';
import { Tally } from './tally.ts';

/**
 * A call for the keys of several calls together is answered with what these are answered; a counter of two of them is
 * due once. A refusal is the same of all.
 */
export function judgeUnionOfKeys(together: Reading, parts: readonly Reading[]): Finding[] {
  const otherwise = parts.flatMap((part) =>
    together.outcome === 'counters' && part.outcome === 'counters' ? [] : differentOutcomes(together, part),
  );
  if (otherwise.length > 0 || together.outcome !== 'counters') return otherwise.slice(0, 1);
  return differentCounters(parts.reduce(joined, []), together.counters);
}

function joined(counters: readonly ReadCounter[], part: Reading): readonly ReadCounter[] {
  const already = new Tally(counters);
  const added = part.outcome === 'counters' ? part.counters.filter((counter) => already.of(counter) === 0) : [];
  return [...counters, ...added];
}
