import { describe, expect, it } from 'vitest';
import { overrideProfile, PROFILES, SHORT_PROFILES } from '../../load/profiles.ts';
import { RATE_LIMIT } from '../../openapi/index.ts';

describe('the profiles', () => {
  it('are shares of the documented limit', () => {
    expect(RATE_LIMIT).toMatchObject({ calls: 200, perSeconds: 1 });
    const shapes = Object.values(PROFILES).map(({ name, ratePerSecond, durationSeconds, expect: expected }) => [
      name,
      ratePerSecond,
      durationSeconds,
      expected,
    ]);
    expect(shapes).toEqual([
      ['smoke', 20, 5, 'nothing-refused'],
      ['below', 180, 60, 'nothing-refused'],
      ['at', 200, 60, 'anything'],
      ['above', 240, 30, 'surplus-refused'],
      ['recovery', 240, 33, 'anything'],
      ['soak', 180, 1800, 'nothing-refused'],
      ['window', 200, 81, 'anything'],
    ]);
  });

  it('have short forms for a check, the one above the limit steeper', () => {
    expect(SHORT_PROFILES.below).toEqual({ ...PROFILES.below, durationSeconds: 10 });
    expect(SHORT_PROFILES.above).toEqual({ ...PROFILES.above, ratePerSecond: 300, durationSeconds: 8 });
  });

  it('take another rate or duration', () => {
    expect(overrideProfile(PROFILES.below, { ratePerSecond: 150 })).toEqual({ ...PROFILES.below, ratePerSecond: 150 });
    expect(overrideProfile(PROFILES.above, { durationSeconds: 4 })).toEqual({ ...PROFILES.above, durationSeconds: 4 });
    expect(overrideProfile(PROFILES.below, { ratePerSecond: 200 }).ratePerSecond).toBe(200);
    expect(overrideProfile(PROFILES.at, { ratePerSecond: 205 }).ratePerSecond).toBe(205);
    expect(overrideProfile(PROFILES.window, { durationSeconds: 9 }).durationSeconds).toBe(9);
    expect(overrideProfile(PROFILES.soak, { durationSeconds: 7200, allowLong: true }).durationSeconds).toBe(7200);
  });

  it.each([
    ['below', { ratePerSecond: 201 }, 'the rate of below: 201/s is over the limit. Give at most 200'],
    ['above', { ratePerSecond: 200 }, 'the rate of above: 200/s has no surplus over the limit. Give more than 200'],
    ['above', { durationSeconds: 3 }, 'the duration of above: 3 will not do. Give a whole number of 4 or more'],
    ['smoke', { durationSeconds: 1.5 }, 'the duration of smoke: 1.5 will not do. Give a whole number of 1 or more'],
    ['smoke', { ratePerSecond: 0 }, 'the rate of smoke: 0 will not do'],
    ['recovery', { ratePerSecond: 200 }, 'the rate of recovery: 200/s has no surplus over the limit'],
    [
      'recovery',
      { durationSeconds: 14 },
      'the duration of recovery: 14 will not do. Give a whole number of 15 or more',
    ],
    ['soak', { ratePerSecond: 201 }, 'the rate of soak: 201/s is over the limit'],
    ['window', { durationSeconds: 8 }, 'the duration of window: 8 will not do. Give a whole number of 9 or more'],
    ['window', { durationSeconds: 82 }, 'the duration of window: 82 s has more than twenty rounds'],
    ['window', { ratePerSecond: 1 }, 'the rate of window: 1 will not do. Give a whole number of 2 or more'],
    [
      'below',
      { durationSeconds: 3601 },
      'the duration of below: 3601 s at 180/s is 648180 calls, and takes more than 3600 s. Give --allow-long besides',
    ],
    [
      'below',
      { durationSeconds: 100_000, allowLong: true },
      'the duration of below: 100000 s at 180/s is 18000000 calls, and a run holds at most 2000000. Give a shorter',
    ],
  ] as const)('%s refuses %j', (name, overrides, message) => {
    expect(() => overrideProfile(PROFILES[name], overrides)).toThrow(`Failed to set ${message}`);
  });
});
