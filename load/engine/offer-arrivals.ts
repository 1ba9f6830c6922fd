import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** The time that arrivals follow: milliseconds since the epoch that only grow, and a way to wait. */
export type ArrivalClock = { now: () => number; sleep: (ms: number, signal: AbortSignal) => Promise<unknown> };

/** The clock of this machine. */
export const CLOCK: ArrivalClock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};

export type ArrivalRate = { ratePerSecond: number; durationMs: number };

/**
 * Calls `arrive` for each tick, with when it is due, on an absolute schedule: tick k is due k/rate after the start, whatever
 * became of those before it. Late ticks are caught up back to back, as k6 does. Ends early, without an error, on abort.
 */
export async function offerArrivals(
  { ratePerSecond, durationMs }: ArrivalRate,
  arrive: (dueAtMs: number) => void,
  signal: AbortSignal,
  clock: ArrivalClock = CLOCK,
): Promise<void> {
  const count = Math.floor((ratePerSecond * durationMs) / 1000);
  const startMs = clock.now();
  for (let tick = 0; tick < count && !signal.aborted; tick++) {
    const dueAtMs = startMs + (tick * 1000) / ratePerSecond;
    const waitMs = dueAtMs - clock.now();
    // An abort ends the wait with an error; that the signal is set says as much.
    if (waitMs > 0) await clock.sleep(waitMs, signal).catch(() => {});
    if (!signal.aborted) arrive(dueAtMs);
  }
}
