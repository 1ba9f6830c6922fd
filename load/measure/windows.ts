import type { LoadCall } from './load-calls.ts';

/** For each of these times, how many lie within the window that ends with it, itself included. Sorted; milliseconds. */
export function countsWithin(times: readonly number[], windowMs = 1000): number[] {
  let first = 0;
  return times.map((time, index) => {
    while ((times[first] ?? time) <= time - windowMs) first++;
    return index - first + 1;
  });
}

/** The most of these times that lie within any one second. Times are sorted, in milliseconds. */
export function peakPerSecond(times: readonly number[]): number {
  return countsWithin(times).reduce((peak, count) => Math.max(peak, count), 0);
}

/** The longest time between one and the next, or undefined where there are fewer than two. */
export function largestGap(times: readonly number[]): number | undefined {
  if (times.length < 2) return undefined;
  return times.slice(1).reduce((gap, time, index) => Math.max(gap, time - (times[index] ?? time)), 0);
}

/** The longest time between one call of a step and its next, or undefined where no step has two: pauses are no gaps. */
export function largestGapOfSteps(calls: readonly Pick<LoadCall, 'startedAtMs' | 'step'>[]): number | undefined {
  const steps = Map.groupBy(calls, ({ step = 0 }) => step);
  const gaps = [...steps.values()].map((step) => largestGap(step.map(({ startedAtMs }) => startedAtMs)));
  return gaps.reduce((most, gap) => (gap === undefined ? most : Math.max(most ?? 0, gap)), undefined);
}
