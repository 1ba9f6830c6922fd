import { SLOWEST_ANSWER_MS } from './k6/env.ts';
import { scheduleOf } from './k6/schedule.ts';
import { callsOfProfile, overrideProfile, PROFILES, type Profile, stepsOf } from './profiles.ts';

/** The loads of `load conformance`, in order: from gentle to harsh, and as short as their verdicts allow. */
export const CONFORMANCE_PHASES: readonly Profile[] = [
  overrideProfile(PROFILES.below, { durationSeconds: 15 }),
  // A limit that is a little too low shows here and nowhere else.
  overrideProfile(PROFILES.below, { ratePerSecond: 198, durationSeconds: 20 }),
  overrideProfile(PROFILES.at, { durationSeconds: 10 }),
  PROFILES.above,
  overrideProfile(PROFILES.recovery, { durationSeconds: 24 }),
  PROFILES.window,
];

/** What loads bring and take, with their warm-ups and pauses; about, as engines start and end. */
export type Extent = { calls: number; seconds: number };

/** What is left of a run, for people, as in `3 min 20 s and 17660 calls`. */
export function extentText({ calls, seconds }: Extent): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return `${minutes > 0 ? `${minutes} min ` : ''}${whole % 60} s and ${calls} calls`;
}

/** What these loads bring and take together. */
export function extentOf(profiles: readonly Profile[]): Extent {
  return profiles.map(extentOfOne).reduce(add, { calls: 0, seconds: 0 });
}

/** What an engine takes to start and to end, and to make each VU. */
const START_AND_END_SECONDS = 1;
const SECONDS_PER_VU = 0.01;

function extentOfOne(profile: Profile): Extent {
  const { vus, measuredStartMs } = scheduleOf(stepsOf(profile), SLOWEST_ANSWER_MS);
  return {
    calls: vus + callsOfProfile(profile),
    seconds: measuredStartMs / 1000 + profile.durationSeconds + START_AND_END_SECONDS + vus * SECONDS_PER_VU,
  };
}

function add(one: Extent, other: Extent): Extent {
  return { calls: one.calls + other.calls, seconds: one.seconds + other.seconds };
}
