import { callsOfProfile, type Profile, stepsOf, stretchesOf } from './profiles.ts';

/** What a profile is about to send, for people, as in `below: 180/s for 60 s, 10800 calls`. */
export function describeLoad(profile: Profile): string {
  return `${profile.name}: ${describeShape(profile)}, ${callsOfProfile(profile)} calls`;
}

/** How a profile is laid out, for people, as in `180/s for 60 s`. */
export function describeShape(profile: Profile): string {
  const { name, ratePerSecond, durationSeconds } = profile;
  switch (name) {
    case 'recovery': {
      const below = stepsOf(profile).at(-1);
      const belowRate = below?.kind === 'even' ? below.ratePerSecond : 0;
      return `${ratePerSecond}/s, then ${belowRate}/s, and again after a pause, ${durationSeconds} s`;
    }
    case 'window':
      return `1, ${ratePerSecond - 1} and ${ratePerSecond - 1} calls at ${stretchesOf(profile)} phases of a second, ${durationSeconds} s`;
    default:
      return `${ratePerSecond}/s for ${durationSeconds} s`;
  }
}
