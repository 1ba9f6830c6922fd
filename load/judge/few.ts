/** The largest share of a run's calls that is occasional. */
const FEW = 0.01;

/** How many of so many calls are still occasional; one always is. */
export function fewOf(calls: number): number {
  return Math.max(1, Math.floor(calls * FEW));
}
