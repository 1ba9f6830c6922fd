import { RATE_LIMIT } from '../../openapi/generated/constants.ts';

/** Documented limit in calls per second. */
export const LIMIT_PER_SECOND = RATE_LIMIT.calls / RATE_LIMIT.perSeconds;

/** A load: so many arrivals per second for so many seconds, and what the limit makes of them. */
export type Profile = {
  name: 'smoke' | 'below' | 'above';
  ratePerSecond: number;
  durationSeconds: number;
  expect: 'nothing-refused' | 'surplus-refused';
};

export type ProfileName = Profile['name'];

/** The load profiles. None runs at exactly the limit: a client's own jitter would decide what is refused there. */
export const PROFILES = {
  smoke: { name: 'smoke', ratePerSecond: percentOfLimit(10), durationSeconds: 5, expect: 'nothing-refused' },
  below: { name: 'below', ratePerSecond: percentOfLimit(90), durationSeconds: 60, expect: 'nothing-refused' },
  above: { name: 'above', ratePerSecond: percentOfLimit(120), durationSeconds: 30, expect: 'surplus-refused' },
} satisfies { [Name in ProfileName]: Profile & { name: Name } };

/** A rate as a share of the documented limit. */
export function percentOfLimit(percent: number): number {
  return Math.round((LIMIT_PER_SECOND * percent) / 100);
}
