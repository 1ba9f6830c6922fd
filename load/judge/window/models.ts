import type { LimitModel } from '../../../contracts/report/limit.ts';
import { LIMIT_PER_SECOND } from '../../profiles.ts';
import { REFUSED, type SeenCalls } from './seen-calls.ts';

/** The kinds of limit that accept the limit's calls under a steady overload; a bucket that holds a second's calls. */
export const STEADY_MODELS: readonly LimitModel[] = [
  { window: 'fixed-clock', refusedCallsCount: false },
  { window: 'fixed-first-call', refusedCallsCount: false },
  { window: 'sliding-log', refusedCallsCount: false },
  { window: 'sliding-counter', refusedCallsCount: false },
  { window: 'bucket', refusedCallsCount: false, size: LIMIT_PER_SECOND },
];

/** Those that a steady overload starves: calls that are refused keep the window full, or the bucket empty. */
export const STARVING_MODELS: readonly LimitModel[] = [
  { window: 'sliding-log', refusedCallsCount: true },
  { window: 'sliding-counter', refusedCallsCount: true },
  { window: 'bucket', refusedCallsCount: true, size: LIMIT_PER_SECOND },
];

/** A smaller bucket refuses what comes a little unevenly, at any rate. */
const SMALLEST_BUCKET = 10;

/** A bucket that is empty refuses all that comes beyond what is refilled, but for chance. */
const LEAST_OF_SURPLUS = 0.5;

/** Whether calls were refused from this one on as by a bucket that is empty: a single refusal is none. */
function refusesOn({ times, outcomes }: SeenCalls, from: number, limit: number): boolean {
  const tookMs = (times.at(-1) ?? 0) - (times[from] ?? 0);
  const surplus = times.length - from - (limit * tookMs) / 1000;
  const refused = outcomes.subarray(from).reduce((count, outcome) => count + Number(outcome === REFUSED), 0);
  return refused >= surplus * LEAST_OF_SURPLUS;
}

/**
 * What a bucket held at the first of these calls, if it was a bucket that refused the first that was refused. Undefined
 * where none was, and where it held about a second's calls or hardly any.
 */
export function sizeOfBucket(seen: SeenCalls | undefined, limit = LIMIT_PER_SECOND): number | undefined {
  if (!seen) return undefined;
  const refused = seen.outcomes.indexOf(REFUSED);
  if (refused < 0 || !refusesOn(seen, refused, limit)) return undefined;
  const size = Math.round(refused - (limit * (seen.times[refused] ?? 0)) / 1000);
  return size < SMALLEST_BUCKET || Math.abs(size - limit) < limit * 0.02 ? undefined : size;
}
