/** Says of each arrival, in milliseconds, whether it is among the first `most` of its second of the clock. */
export function createSecondLimit(most: number): (atMs: number) => boolean {
  let second = Number.NEGATIVE_INFINITY;
  let arrivals = 0;
  return (atMs) => {
    const current = Math.floor(atMs / 1000);
    // A clock that was set back must not open a second twice.
    if (current > second) {
      second = current;
      arrivals = 0;
    }
    return ++arrivals <= most;
  };
}
