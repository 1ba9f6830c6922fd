/** The most of these times that lie within any one second. Times are sorted, in milliseconds. */
export function peakPerSecond(times: readonly number[]): number {
  let first = 0;
  return times.reduce((peak, time, index) => {
    while ((times[first] ?? time) <= time - 1000) first++;
    return Math.max(peak, index - first + 1);
  }, 0);
}

/** How many calls at these times a limit over any second would lawfully refuse. */
export function lawfulRefusals(times: readonly number[], limit: number): number {
  const accepted: number[] = [];
  return times.reduce((refused, time) => {
    const oldest = accepted.at(-limit) ?? Number.NEGATIVE_INFINITY;
    if (accepted.length >= limit && oldest > time - 1000) return refused + 1;
    accepted.push(time);
    return refused;
  }, 0);
}

/** The longest time between one and the next, or undefined where there are fewer than two. */
export function largestGap(times: readonly number[]): number | undefined {
  if (times.length < 2) return undefined;
  return times.slice(1).reduce((gap, time, index) => Math.max(gap, time - (times[index] ?? time)), 0);
}
