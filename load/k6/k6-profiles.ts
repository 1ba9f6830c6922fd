import { RATE_LIMIT } from '../../openapi/generated/constants.ts';

/** Documented limit in calls per second. */
export const LIMIT_PER_SECOND = RATE_LIMIT.calls / RATE_LIMIT.perSeconds;

/** A load: so many arrivals per second for so many seconds, laid out by `stepsOf`, and what the limit makes of them. */
export type Profile = {
  name: 'smoke' | 'below' | 'at' | 'above' | 'recovery' | 'soak' | 'window';
  /** The rate of most of it: of `recovery` that above the limit, of `window` what two bursts bring within a second each. */
  ratePerSecond: number;
  /** From the first call to the end of the load, pauses included. */
  durationSeconds: number;
  /** `anything`: both are right, so that thresholds hold whatever comes. */
  expect: 'nothing-refused' | 'surplus-refused' | 'anything';
};

export type ProfileName = Profile['name'];

/** The load profiles. Of `at`, which is exactly the limit, a client's own jitter decides what is refused: it tells and judges nothing. */
export const PROFILES = {
  smoke: { name: 'smoke', ratePerSecond: percentOfLimit(10), durationSeconds: 5, expect: 'nothing-refused' },
  below: { name: 'below', ratePerSecond: percentOfLimit(90), durationSeconds: 60, expect: 'nothing-refused' },
  at: { name: 'at', ratePerSecond: percentOfLimit(100), durationSeconds: 60, expect: 'anything' },
  above: { name: 'above', ratePerSecond: percentOfLimit(120), durationSeconds: 30, expect: 'surplus-refused' },
  recovery: { name: 'recovery', ratePerSecond: percentOfLimit(120), durationSeconds: 33, expect: 'anything' },
  soak: { name: 'soak', ratePerSecond: percentOfLimit(90), durationSeconds: 1800, expect: 'nothing-refused' },
  window: { name: 'window', ratePerSecond: percentOfLimit(100), durationSeconds: 81, expect: 'anything' },
} satisfies { [Name in ProfileName]: Profile & { name: Name } };

/** A rate as a share of the documented limit. */
export function percentOfLimit(percent: number): number {
  return Math.round((LIMIT_PER_SECOND * percent) / 100);
}
