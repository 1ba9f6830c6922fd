import { describe, expect, it } from 'vitest';
import { scheduleOf } from '../../load/k6/schedule.ts';
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
      ['above', 240, 30, 'surplus-refused'],
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
  });

  it.each([
    ['below', { ratePerSecond: 201 }, 'the rate of below: 201/s is over the limit. Give at most 200'],
    ['above', { ratePerSecond: 200 }, 'the rate of above: 200/s has no surplus over the limit. Give more than 200'],
    ['above', { durationSeconds: 3 }, 'the duration of above: 3 will not do. Give a whole number of 4 or more'],
    ['smoke', { durationSeconds: 1.5 }, 'the duration of smoke: 1.5 will not do. Give a whole number of 1 or more'],
    ['smoke', { ratePerSecond: 0 }, 'the rate of smoke: 0 will not do'],
  ] as const)('%s refuses %j', (name, overrides, message) => {
    expect(() => overrideProfile(PROFILES[name], overrides)).toThrow(`Failed to set ${message}`);
  });
});

describe('the schedule of a load', () => {
  it('has VUs for the rate times the slowest answer and a fifth more', () => {
    expect(scheduleOf(180, 500).vus).toBe(108);
    expect(scheduleOf(300, 500).vus).toBe(180);
  });

  it('warms up every VU at no more than half of the limit, nor above the rate itself', () => {
    expect(scheduleOf(300, 500).warmUp).toEqual({ ratePerSecond: 100, durationMs: 1800 });
    expect(scheduleOf(20, 2000).warmUp).toEqual({ ratePerSecond: 20, durationMs: 2400 });
  });

  it('warms up for no less than a second, which is the least that k6 takes', () => {
    expect(scheduleOf(20, 500).warmUp.durationMs).toBe(1000);
  });

  it('is idle for two seconds before the measured load', () => {
    expect(scheduleOf(300, 500).measuredStartMs).toBe(1800 + 2000);
  });
});
