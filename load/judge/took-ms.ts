import type { LoadCall } from '../measure/load-calls.ts';

/** How long a call took, in whole milliseconds. */
export function tookMs({ startedAtMs, endedAtMs = startedAtMs }: LoadCall): number {
  return Math.round(endedAtMs - startedAtMs);
}
