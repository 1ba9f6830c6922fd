import { judgeConformance } from '../../load/judge/conformance.ts';
import type { ConformancePhase } from '../../load/judge/conformance-phase.ts';
import type { LimitJudgement } from '../../load/judge/limit-judgement.ts';
import { type Due, evenly, type PlayedProvider, playedProvider } from './play-load.ts';

const ROUNDS = 20;
/** Time between two rounds, which moves each by a twentieth of the clock's second; milliseconds. */
const ROUND_MS = 4050;

/** One call, and two bursts of which the second comes when the first call is more than a second old. */
const BURSTS: readonly Due[] = Array.from({ length: ROUNDS }, (_, round): Due[] => {
  const startMs = round * ROUND_MS;
  const burst = (fromMs: number, step: number): Due[] =>
    // Even "at once" takes a little: a fifth of a millisecond for each call.
    Array.from({ length: 199 }, (_, index) => ({ dueMs: startMs + fromMs + index / 5, step: 3 * round + step }));
  return [{ dueMs: startMs, step: 3 * round }, ...burst(900, 1), ...burst(1050, 2)];
}).flat();

const RECOVERY: readonly Due[] = [...evenly(240, 12, 0, 0), ...evenly(180, 8, 12_000, 1), ...evenly(180, 5, 22_500, 2)];

/** The loads of a conformance run, shorter than real ones where simulated calls show the same sooner. */
const LOADS = [
  { name: 'below', ratePerSecond: 180, durationSeconds: 10, expect: 'nothing-refused', due: evenly(180, 10) },
  { name: 'below', ratePerSecond: 198, durationSeconds: 20, expect: 'nothing-refused', due: evenly(198, 20) },
  { name: 'at', ratePerSecond: 200, durationSeconds: 5, expect: 'nothing-refused', due: evenly(200, 5) },
  { name: 'above', ratePerSecond: 240, durationSeconds: 30, expect: 'surplus-refused', due: evenly(240, 30) },
  { name: 'recovery', ratePerSecond: 240, durationSeconds: 27, expect: 'surplus-refused', due: RECOVERY },
  { name: 'window', ratePerSecond: 200, durationSeconds: 81, expect: 'surplus-refused', due: BURSTS },
] as const;

/** What a provider with this limiter is told by a conformance run, in simulated time. */
export function playConformance(provider: PlayedProvider): LimitJudgement {
  return judgeConformance(phasesOf(provider));
}

/** The loads of a conformance run, or some of them, with what each measured. */
export function phasesOf(provider: PlayedProvider, names?: readonly string[]): ConformancePhase[] {
  const { play } = playedProvider(provider);
  return LOADS.filter(({ name }) => names?.includes(name) ?? true).map(({ due, ...profile }) => {
    return { profile, measured: play(profile, due) };
  });
}
