import { type LoadCall, TIMES_OF } from '../measure/load-calls.ts';

/** Times are rounded, and taken a little before or after the provider's own. */
export const WINDOW_MS = 1020;

/**
 * For each call, how many of those that count lay within the second that ends with it, itself included: by when they were
 * sent or by when they were answered, whichever is more, or with `Math.min` whichever is less.
 */
export function callsBefore(
  calls: readonly LoadCall[],
  counts: (call: LoadCall) => boolean = () => true,
  choose: (one: number, other: number) => number = Math.max,
  windowMs = WINDOW_MS,
): ReadonlyMap<LoadCall, number> {
  const chosen = new Map<LoadCall, number>();
  for (const timeOf of TIMES_OF) {
    const sorted = [...calls].sort((one, other) => timeOf(one) - timeOf(other));
    for (const [call, count] of slide(sorted, timeOf, counts, windowMs))
      chosen.set(call, choose(chosen.get(call) ?? count, count));
  }
  return chosen;
}

function slide(
  sorted: readonly LoadCall[],
  timeOf: (call: LoadCall) => number,
  counts: (call: LoadCall) => boolean,
  windowMs: number,
): [LoadCall, number][] {
  let first = 0;
  let within = 0;
  return sorted.map((call) => {
    if (counts(call)) within++;
    for (let oldest = sorted[first]; oldest && timeOf(oldest) <= timeOf(call) - windowMs; oldest = sorted[first]) {
      if (counts(oldest)) within--;
      first++;
    }
    return [call, within];
  });
}
