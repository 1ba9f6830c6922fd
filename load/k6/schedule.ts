import { percentOfLimit } from './k6-profiles.ts';

/** Idle time before the measured load: every window of a second is empty again, and every bucket full. */
export const IDLE_MS = 2000;

/** How a load is laid out in time, and how many VUs carry it. */
export type Schedule = {
  vus: number;
  warmUp: { ratePerSecond: number; durationMs: number };
  /** When the measured load begins, after the start of the test. */
  measuredStartMs: number;
};

/**
 * VUs for the rate times the slowest answer and a fifth more; k6 drops what finds no free VU. The warm-up gives each VU
 * a call, at no more than half of the limit, so that none opens its connection in the measured load.
 */
export function scheduleOf(ratePerSecond: number, slowestAnswerMs: number): Schedule {
  const vus = Math.ceil((ratePerSecond * slowestAnswerMs * 1.2) / 1000);
  const warmUpRate = Math.min(ratePerSecond, percentOfLimit(50));
  const durationMs = Math.max(SHORTEST_SCENARIO_MS, Math.ceil((vus * 1000) / warmUpRate));
  return { vus, warmUp: { ratePerSecond: warmUpRate, durationMs }, measuredStartMs: durationMs + IDLE_MS };
}

/** k6 takes no shorter scenario. */
const SHORTEST_SCENARIO_MS = 1000;
