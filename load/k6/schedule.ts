import { percentOfLimit } from './k6-profiles.ts';
import { CALL_TIMEOUT_MS } from './load-request.ts';
import type { Step } from './steps.ts';

/** Idle time before the measured load: every window of a second is empty again, and every bucket full. */
export const IDLE_MS = 2000;

/** How long after its end the last answers of calls that come evenly are waited for. */
export const GRACE_MS = CALL_TIMEOUT_MS + 1000;

/** How a load is laid out in time, and how many VUs carry it. */
export type Schedule = {
  vus: number;
  warmUp: { ratePerSecond: number; durationMs: number };
  /** When the measured load begins and ends, after the start of the test. */
  measuredStartMs: number;
  endMs: number;
};

/**
 * VUs for the rate times the slowest answer and a fifth more, as k6 drops what finds no free VU, and one for each call of a
 * burst. The warm-up gives each VU a call, at no more than half of the limit, so that none opens its connection in the
 * measured load.
 */
export function scheduleOf(steps: readonly Step[], slowestAnswerMs: number): Schedule {
  const needed = steps.map((step) => ({
    from: step.startMs,
    until: endOfStep(step),
    vus: vusOf(step, slowestAnswerMs),
  }));
  const atOnce = needed.map(({ from: at }) =>
    needed.reduce((total, { from, until, vus }) => total + (from <= at && at < until ? vus : 0), 0),
  );
  const vus = Math.max(...atOnce);
  const rates = steps.map((step) => (step.kind === 'even' ? step.ratePerSecond : step.calls));
  const warmUpRate = Math.min(Math.max(...rates), percentOfLimit(50));
  const durationMs = Math.max(SHORTEST_SCENARIO_MS, Math.ceil((vus * 1000) / warmUpRate));
  const measuredStartMs = durationMs + IDLE_MS;
  return {
    vus,
    warmUp: { ratePerSecond: warmUpRate, durationMs },
    measuredStartMs,
    endMs: measuredStartMs + Math.max(...needed.map(({ until }) => until)),
  };
}

/** The VUs of a step. */
export function vusOf(step: Step, slowestAnswerMs: number): number {
  return step.kind === 'burst' ? step.calls : Math.ceil((step.ratePerSecond * slowestAnswerMs * 1.2) / 1000);
}

/** When a step gives back its VUs. */
function endOfStep(step: Step): number {
  return step.startMs + (step.kind === 'burst' ? step.lastsMs : step.durationMs + GRACE_MS);
}

/** k6 takes no shorter scenario. */
const SHORTEST_SCENARIO_MS = 1000;
