import { describe, expect, it } from 'vitest';
import { scheduleOf } from '../../load/k6/schedule.ts';
import { PROFILES, type Step, stepsOf } from '../../load/profiles.ts';

/** A load of calls that come evenly at a rate, for ten seconds. */
const even = (ratePerSecond: number): Step[] => [{ kind: 'even', startMs: 0, ratePerSecond, durationMs: 10_000 }];

describe('the schedule of a load', () => {
  it('has VUs for the rate times the slowest answer and a fifth more', () => {
    expect(scheduleOf(even(180), 500).vus).toBe(108);
    expect(scheduleOf(even(300), 500).vus).toBe(180);
  });

  it('warms up every VU at no more than half of the limit, nor above the rate itself', () => {
    expect(scheduleOf(even(300), 500).warmUp).toEqual({ ratePerSecond: 100, durationMs: 1800 });
    expect(scheduleOf(even(20), 2000).warmUp).toEqual({ ratePerSecond: 20, durationMs: 2400 });
  });

  it('warms up for no less than a second, which is the least that k6 takes', () => {
    expect(scheduleOf(even(20), 500).warmUp.durationMs).toBe(1000);
  });

  it('is idle for two seconds before the measured load, and waits for the last answers after it', () => {
    expect(scheduleOf(even(300), 500)).toMatchObject({ measuredStartMs: 3800, endMs: 3800 + 10_000 + 7000 });
  });

  it('has as many VUs as are needed at once: a step takes over those that an earlier one has given back', () => {
    expect(scheduleOf(stepsOf(PROFILES.window), 500).vus).toBe(399);
    // Answers of one step may come in while the next is under way.
    expect(scheduleOf(stepsOf(PROFILES.recovery), 500).vus).toBe(144 + 108);
  });
});
