import type { Profile } from '../profiles.ts';
import { type Counts, sumCounts } from './counts.ts';
import { countCalls, type LoadCall } from './load-calls.ts';
import type { MeasuredSecond } from './read-journal.ts';

/** What came in whole seconds that lie in the second half of a run; `fromMs` is when the first of them begins. */
export type SecondHalf = Counts & { fromMs: number; seconds: number };

/** The last whole seconds of the run. Over whole seconds it does not matter where the provider's own second begins. */
export function halfOfCalls(sorted: readonly LoadCall[], { durationSeconds }: Profile): SecondHalf {
  const seconds = Math.floor(durationSeconds / 2);
  const fromMs = (sorted[0]?.startedAtMs ?? 0) + (durationSeconds - seconds) * 1000;
  const within = sorted.filter(({ startedAtMs: at }) => at >= fromMs && at < fromMs + seconds * 1000);
  return { ...countCalls(within), fromMs, seconds };
}

/**
 * The complete seconds of the provider's clock that are sure to lie in the second half: the run begins amid one. `fromMs`
 * is by our clock, which is taken to differ from the provider's by whole seconds.
 */
export function halfOfJournal(
  journal: readonly MeasuredSecond[],
  startedAtMs: number,
  { durationSeconds }: Profile,
): SecondHalf {
  const seconds = Math.max(0, Math.floor(durationSeconds / 2) - 1);
  const complete = journal.slice(1, -1);
  const within = seconds === 0 ? [] : complete.slice(-seconds);
  const ahead = (journal[0]?.second ?? 0) - Math.floor(startedAtMs / 1000);
  // The first call may have arrived in the next second; a clock that is wrong is wrong by more.
  const skew = Math.abs(ahead) > 1 ? ahead : 0;
  return { ...sumCounts(within), fromMs: ((within[0]?.second ?? 0) - skew) * 1000, seconds: within.length };
}
