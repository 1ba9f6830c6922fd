import type { Finding } from '../../finding.ts';
import { differentCounters, differentOutcomes } from './difference.ts';
import type { Reading } from './reading.ts';

/** Two answers mean the same: the same refusal, or the same counters with the same values, each as often. */
export function judgeSameAnswer(one: Reading, other: Reading): Finding[] {
  if (one.outcome !== 'counters' || other.outcome !== 'counters') return differentOutcomes(one, other);
  return differentCounters(one.counters, other.counters);
}
