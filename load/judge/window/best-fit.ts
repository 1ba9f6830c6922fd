import { type BuiltModel, clockOf, PHASE_MS, phasesOf } from './limiters.ts';
import { type Deviation, deviationOf, replay } from './replay.ts';
import { firstOf, type SeenCalls } from './seen-calls.ts';

/** A limiter of a kind and a limit, set as it comes closest to what became of the calls, and how close that is. */
export type Fit = Deviation & { model: BuiltModel; limit: number; phaseMs: number };

/** The setting of a limiter of this kind and limit that is closest to what was seen, by whichever reading of the times. */
export function bestFit(seen: readonly SeenCalls[], model: BuiltModel, limit: number, coarseCalls = COARSE_CALLS): Fit {
  const fitIn = (calls: readonly SeenCalls[], phaseMs: number): Fit => {
    const deviations = calls.map((one) => deviationOf(one, replay(one.times, model, { limit, phaseMs })));
    return closest(deviations.map((deviation) => ({ ...deviation, model, limit, phaseMs })));
  };
  if (clockOf(model) === undefined) return fitIn(seen, 0);
  const begin = seen.map((calls) => firstOf(calls, coarseCalls));
  const coarse = closest(phasesOf(model).map((phaseMs) => fitIn(begin, phaseMs)));
  const finer = range(coarse.phaseMs - PHASE_MS + FINE_MS, coarse.phaseMs + PHASE_MS, FINE_MS);
  return closest(finer.map((phaseMs) => fitIn(seen, phaseMs)));
}

/** So many calls, some seconds of them, show about where a provider's seconds begin. */
export const COARSE_CALLS = 1000;

/** Around the best of the phases that are tried it is tried more finely, every so many milliseconds. */
const FINE_MS = 8;

/** So much drift weighs as much as one more of a hundred calls that became of otherwise. */
const DRIFT_IN_CALLS = 0.01;

/** The closest of several fits. */
export function closest<One extends Deviation>(fits: readonly One[]): One {
  return fits.reduce((best, fit) => (distanceOf(fit) < distanceOf(best) ? fit : best));
}

/** How far a limiter is from what was seen, in one number. */
export function distanceOf({ otherwise, drift }: Deviation): number {
  return otherwise + Math.abs(drift) * DRIFT_IN_CALLS;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}
