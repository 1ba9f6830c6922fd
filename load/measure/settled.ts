/** Of a run at its beginning, what says nothing of how it goes on: connections, compilers and caches settle in it. */
const SETTLES = 0.1;

/** When a run has settled that lasts from one moment to another, in milliseconds. */
export function settledAt(fromMs: number, toMs: number): number {
  return fromMs + (toMs - fromMs) * SETTLES;
}
