import { LIMIT_PER_SECOND, PROFILES, type Profile, type ProfileName, percentOfLimit } from './k6/k6-profiles.ts';
import { callsOfProfile } from './k6/steps.ts';

export { callsOfProfile, callsOfStep, mostWithinSecond, type Step, stepsOf, stretchesOf } from './k6/steps.ts';
export { LIMIT_PER_SECOND, PROFILES, type Profile, type ProfileName };

/**
 * What `check` runs: the limit in short. 150 % drains a bucket of one second's calls before the second half begins, and
 * after 8 s a limit of 195 or 205 is as many calls away from one of 200 as jitter and stalls do not make up for.
 */
export const SHORT_PROFILES = {
  below: { ...PROFILES.below, durationSeconds: 10 },
  above: { ...PROFILES.above, ratePerSecond: percentOfLimit(150), durationSeconds: 8 },
} satisfies { [Name in 'below' | 'above']: Profile & { name: Name } };

/** At more than this share of the limit a few milliseconds of jitter make a second's calls of it. */
const CLOSE = 0.95;

/** Whether calls at this rate come right below the limit. */
export function isCloseBelow(ratePerSecond: number): boolean {
  return ratePerSecond > LIMIT_PER_SECOND * CLOSE && ratePerSecond < LIMIT_PER_SECOND;
}

/** Whole seconds that a profile needs to show what it is for. `above`: its second half holds a second of anybody's clock. */
const SHORTEST_SECONDS: Partial<Record<ProfileName, number>> = { above: 4, recovery: 15, window: 9 };

/** More rounds than at twenty phases of a second tell no more. */
const LONGEST_WINDOW_SECONDS = PROFILES.window.durationSeconds;

/** Seconds that a run may take without more words: an hour. */
export const LONGEST_SECONDS = 3600;

/** Calls that a run may have at most: each is held to its end, and judged then. */
export const MOST_CALLS = 2_000_000;

/** Calls per second and seconds that take the place of a profile's own, and whether they may be more than an hour. */
export type ProfileOverrides = { ratePerSecond?: number; durationSeconds?: number; allowLong?: boolean };

/** The profile with another rate or duration. Throws where it would no longer prove what its name says, or never end. */
export function overrideProfile(profile: Profile, overrides: ProfileOverrides): Profile {
  const { ratePerSecond = profile.ratePerSecond, durationSeconds = profile.durationSeconds } = overrides;
  const { name } = profile;
  requireWhole(`rate of ${name}`, ratePerSecond, name === 'window' ? 2 : 1);
  requireWhole(`duration of ${name}`, durationSeconds, SHORTEST_SECONDS[name] ?? 1);
  requireMeaning(profile, ratePerSecond, durationSeconds);
  const overridden = { ...profile, ratePerSecond, durationSeconds };
  requireBounds(overridden, overrides.allowLong ?? false);
  return overridden;
}

/** That a rate and a duration are still those of what the name says. */
function requireMeaning({ name, expect }: Profile, ratePerSecond: number, durationSeconds: number): void {
  const isAbove = expect === 'surplus-refused' || name === 'recovery';
  if (isAbove && ratePerSecond <= LIMIT_PER_SECOND)
    throw new Error(
      `Failed to set the rate of ${name}: ${ratePerSecond}/s has no surplus over the limit. Give more than ${LIMIT_PER_SECOND}.`,
    );
  if (expect === 'nothing-refused' && ratePerSecond > LIMIT_PER_SECOND)
    throw new Error(
      `Failed to set the rate of ${name}: ${ratePerSecond}/s is over the limit. Give at most ${LIMIT_PER_SECOND}, or run above.`,
    );
  if (name === 'window' && durationSeconds > LONGEST_WINDOW_SECONDS)
    throw new Error(
      `Failed to set the duration of ${name}: ${durationSeconds} s has more than twenty rounds, which tell no more. Give at most ${LONGEST_WINDOW_SECONDS}.`,
    );
}

function requireBounds(profile: Profile, allowLong: boolean): void {
  const { name, ratePerSecond, durationSeconds } = profile;
  const calls = callsOfProfile(profile);
  const long = `Failed to set the duration of ${name}: ${durationSeconds} s at ${ratePerSecond}/s is ${calls} calls`;
  if (calls > MOST_CALLS)
    throw new Error(`${long}, and a run holds at most ${MOST_CALLS}. Give a shorter duration or a lower rate.`);
  if (durationSeconds > LONGEST_SECONDS && !allowLong)
    throw new Error(
      `${long}, and takes more than ${LONGEST_SECONDS} s. Give --allow-long besides if it is meant, or a shorter duration.`,
    );
}

function requireWhole(what: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new Error(`Failed to set the ${what}: ${value} will not do. Give a whole number of ${least} or more.`);
}
