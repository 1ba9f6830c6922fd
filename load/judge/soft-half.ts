import type { LoadCall } from '../measure/load-calls.ts';

/** The second half of a run with soft edges: so many seconds, and what a call weighs by when it was sent. */
export type SoftHalf = { seconds: number; weightOf: (call: Pick<LoadCall, 'startedAtMs'>) => number };

/**
 * The second half, whose edges are a second wide. What comes again each second weighs the same wherever on a clock that
 * begins, and what is moved by some milliseconds hardly weighs otherwise.
 */
export function softHalf(calls: readonly LoadCall[], durationSeconds: number): SoftHalf {
  const startMs = calls[0]?.startedAtMs ?? 0;
  const fromMs = startMs + durationSeconds * 500;
  const toMs = startMs + durationSeconds * 1000;
  return {
    seconds: durationSeconds / 2 - 1,
    weightOf: ({ startedAtMs: at }) => Math.max(0, Math.min(1, (at - fromMs) / 1000, (toMs - at) / 1000)),
  };
}

/** How many of these calls came in a second of the half, on average. */
export function ratePerSecond({ seconds, weightOf }: SoftHalf, calls: readonly LoadCall[]): number {
  return calls.reduce((sum, call) => sum + weightOf(call), 0) / seconds;
}
