import { LIMIT_PER_SECOND, PROFILES, type Profile, type ProfileName, percentOfLimit } from './k6/k6-profiles.ts';

export { LIMIT_PER_SECOND, PROFILES, type Profile, type ProfileName };

/**
 * What `check` runs: the limit in short. 150 % drains a bucket of one second's calls before the second half begins, and
 * after 8 s a limit of 195 or 205 is as many calls away from one of 200 as jitter and stalls do not make up for.
 */
export const SHORT_PROFILES = {
  below: { ...PROFILES.below, durationSeconds: 10 },
  above: { ...PROFILES.above, ratePerSecond: percentOfLimit(150), durationSeconds: 8 },
} satisfies { [Name in 'below' | 'above']: Profile & { name: Name } };

/** Whole seconds that `above` needs, so that its second half holds a complete second of anybody's clock. */
const SHORTEST_ABOVE_SECONDS = 4;

/** The profile with another rate or duration. Throws where it would no longer prove what its name says. */
export function overrideProfile(
  profile: Profile,
  { ratePerSecond = profile.ratePerSecond, durationSeconds = profile.durationSeconds }: ProfileOverrides,
): Profile {
  const { name, expect } = profile;
  requireWhole(`rate of ${name}`, ratePerSecond, 1);
  requireWhole(`duration of ${name}`, durationSeconds, expect === 'surplus-refused' ? SHORTEST_ABOVE_SECONDS : 1);
  if (expect === 'surplus-refused' && ratePerSecond <= LIMIT_PER_SECOND)
    throw new Error(
      `Failed to set the rate of ${name}: ${ratePerSecond}/s has no surplus over the limit. Give more than ${LIMIT_PER_SECOND}.`,
    );
  if (expect === 'nothing-refused' && ratePerSecond > LIMIT_PER_SECOND)
    throw new Error(
      `Failed to set the rate of ${name}: ${ratePerSecond}/s is over the limit. Give at most ${LIMIT_PER_SECOND}, or run above.`,
    );
  return { ...profile, ratePerSecond, durationSeconds };
}

/** Calls per second and seconds that take the place of a profile's own. */
export type ProfileOverrides = { ratePerSecond?: number; durationSeconds?: number };

function requireWhole(what: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new Error(`Failed to set the ${what}: ${value} will not do. Give a whole number of ${least} or more.`);
}
