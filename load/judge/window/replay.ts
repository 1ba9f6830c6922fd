import type { LimitModel } from '../../../contracts/report/limit.ts';
import { type LimiterSetting, limiterOf } from './limiters.ts';
import { ACCEPTED, REFUSED, type SeenCalls, UNKNOWN } from './seen-calls.ts';

/** How far what a limiter would have made of these calls is from what became of them. */
export type Deviation = {
  /** The share of calls of which it would have made something else. */
  otherwise: number;
  /** By how many calls a second it would have accepted more (or less, where negative), a little set aside. */
  drift: number;
};

/** What a limiter at rest would have made of these calls, in their order. */
export function replay(times: Float64Array, model: LimitModel, setting: LimiterSetting): Uint8Array {
  const take = limiterOf(model, setting);
  const replayed = new Uint8Array(times.length);
  for (let index = 0; index < times.length; index++) replayed[index] = take(times[index] ?? 0) ? ACCEPTED : REFUSED;
  return replayed;
}

/** So many calls more or less are no drift: phases and times are known only so well. */
const SET_ASIDE = 4;

/** Which of some calls that come evenly are accepted is chance; how many of those within this time, in ms, is not. */
const TOGETHER_MS = 50;

/** Holds what a limiter would have made of calls against what became of them. */
export function deviationOf({ times, outcomes }: SeenCalls, replayed: Uint8Array): Deviation {
  let known = 0;
  // By how many calls more were accepted: since the first call, as a mean over the last second, and since `togetherMs`.
  let ahead = 0;
  let sum = 0;
  let together = 0;
  let otherwise = 0;
  let drift = 0;
  let first = 0;
  let untilMs = TOGETHER_MS;
  const aheadAt = new Float64Array(times.length);
  for (let index = 0; index < times.length; index++) {
    const atMs = times[index] ?? 0;
    const seen = outcomes[index] ?? UNKNOWN;
    for (; atMs >= untilMs; untilMs += TOGETHER_MS) {
      otherwise += Math.abs(together);
      together = 0;
    }
    if (seen !== UNKNOWN) {
      const more = (replayed[index] ?? 0) - seen;
      known++;
      ahead += more;
      together += more;
    }
    aheadAt[index] = ahead;
    sum += ahead;
    while ((times[first] ?? 0) < atMs - 1000) sum -= aheadAt[first++] ?? 0;
    const mean = sum / (index - first + 1);
    const perSecond = (Math.sign(mean) * Math.max(0, Math.abs(mean) - SET_ASIDE)) / Math.max(1, atMs / 1000);
    if (Math.abs(perSecond) > Math.abs(drift)) drift = perSecond;
  }
  return { otherwise: (otherwise + Math.abs(together)) / Math.max(1, known), drift };
}
