import type { Latencies, LimitPhase, LimitSecond } from '../../contracts/report/limit.ts';
import type { Estimate } from './comparison.ts';
import { shareInterval, studentQuantile, Z } from './intervals.ts';

/** Fewer seconds than these do not show how much seconds differ. */
const LEAST_SECONDS = 5;

/**
 * Which share of the calls had this outcome, with its interval: by how much the seconds of the run differ. A limiter lets
 * through the same in every second, more evenly than chance would; an outage falls on a few. Undefined for too short a run.
 */
export function shareEstimate(phase: LimitPhase, outcome: keyof Latencies, documented: number): Estimate | undefined {
  const seconds = telling(phase, documented);
  if (seconds.length < LEAST_SECONDS) return undefined;
  const sum = (name: keyof LimitSecond): number => seconds.reduce((total, one) => total + one[name], 0);
  const [calls, such] = [sum('offered'), sum(outcome)];
  if (calls === 0) return undefined;
  const share = such / calls;
  // Where none of them differs, nothing but chance can be reckoned with.
  if (such === 0 || such === calls) return shareInterval(share, calls);
  const each = calls / seconds.length;
  const spread = seconds.reduce((total, one) => total + (one[outcome] - share * one.offered) ** 2, 0);
  // A second's edge gives or takes a call, however even the rest.
  const variance = Math.max(1, spread / (seconds.length - 1));
  const clustering = variance / (each * share * (1 - share));
  return shareInterval(share, calls / clustering, studentQuantile(Z, seconds.length - 1));
}

/**
 * The whole seconds that say what a provider does in the long run: above the limit those of the second half, since a lawful
 * window or bucket lets more through at first.
 */
function telling({ seconds, ranSeconds, rate, secondsPerEntry = 1 }: LimitPhase, documented: number): LimitSecond[] {
  const whole = seconds.filter(({ second }) => second + secondsPerEntry <= ranSeconds);
  return rate > documented ? whole.slice(Math.ceil(whole.length / 2)) : whole;
}
