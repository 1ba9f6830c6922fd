import { describe, expect, it } from 'vitest';
import { dueAt } from '../../load/k6/steps.ts';
import {
  callsOfProfile,
  callsOfStep,
  mostWithinSecond,
  PROFILES,
  type Step,
  stepsOf,
  stretchesOf,
} from '../../load/profiles.ts';

const startsOf = (steps: readonly Step[]) => steps.map(({ startMs }) => startMs);

describe('a profile of one rate', () => {
  it.each(['smoke', 'below', 'at', 'above', 'soak'] as const)('%s is one step', (name) => {
    const { ratePerSecond, durationSeconds } = PROFILES[name];
    expect(stepsOf(PROFILES[name])).toEqual([
      { kind: 'even', startMs: 0, ratePerSecond, durationMs: durationSeconds * 1000 },
    ]);
    expect(callsOfProfile(PROFILES[name])).toBe(ratePerSecond * durationSeconds);
    expect(stretchesOf(PROFILES[name])).toBe(1);
    expect(mostWithinSecond(PROFILES[name])).toBe(ratePerSecond);
  });
});

describe('recovery', () => {
  const { recovery } = PROFILES;

  it('goes from above the limit to below it at once, and comes from below again after a pause', () => {
    const below = { kind: 'even', ratePerSecond: 180, durationMs: 10_000 };
    expect(stepsOf(recovery)).toEqual([
      { ...below, startMs: 0, ratePerSecond: 240 },
      { ...below, startMs: 10_000 },
      { ...below, startMs: 23_000 },
    ]);
    expect(callsOfProfile(recovery)).toBe(6000);
    expect(stretchesOf(recovery)).toBe(2);
  });

  it('shares any duration out, and ends in time', () => {
    const short = { ...recovery, durationSeconds: 16 };
    expect(stepsOf(short)).toMatchObject([{ durationMs: 4000 }, { startMs: 4000 }, { startMs: 11_000 }]);
  });
});

describe('window', () => {
  const steps = stepsOf(PROFILES.window);
  const rounds = Array.from({ length: 20 }, (_, round) => steps.slice(3 * round, 3 * round + 3));

  it('begins a round at each of twenty phases of a second, relative to the first', () => {
    expect(steps.length).toBe(60);
    const phases = rounds.map(([first]) => (first?.startMs ?? Number.NaN) % 1000);
    expect(phases).toEqual(Array.from({ length: 20 }, (_, round) => round * 50));
    expect(stretchesOf(PROFILES.window)).toBe(20);
  });

  it('has one call, then 199 at once twice in every round, before and after its first second', () => {
    for (const round of rounds) {
      const [begin = Number.NaN] = startsOf(round);
      expect(startsOf(round).map((at) => at - begin)).toEqual([0, 900, 1050]);
      expect(round.map(callsOfStep)).toEqual([1, 199, 199]);
    }
    expect(callsOfProfile(PROFILES.window)).toBe(20 * 399);
  });

  it('is idle for two seconds or more before every round, and over in its time', () => {
    const begins = rounds.map(([first]) => first?.startMs ?? 0);
    const ends = rounds.map((round) => (round.at(-1)?.startMs ?? 0) + 900);
    for (const [index, begin] of begins.slice(1).entries())
      expect(begin - (ends[index] ?? Number.NaN)).toBeGreaterThanOrEqual(2000);
    expect(ends.at(-1)).toBeLessThanOrEqual(PROFILES.window.durationSeconds * 1000);
  });

  it('has given back the VUs of a round before the next begins', () => {
    const over = steps.map((step) => step.startMs + (step.kind === 'burst' ? step.lastsMs : Number.NaN));
    for (const [round, begin] of rounds
      .slice(1)
      .map(([first]) => first?.startMs ?? 0)
      .entries())
      expect(Math.max(...over.slice(0, 3 * round + 3))).toBeLessThan(begin);
  });

  it('goes above the limit within a second, whatever its rate alone says', () => {
    expect(mostWithinSecond(PROFILES.window)).toBe(399);
    expect(mostWithinSecond({ ...PROFILES.window, ratePerSecond: 100 })).toBe(199);
  });

  it('has fewer rounds at fewer phases in less time', () => {
    const short = stepsOf({ ...PROFILES.window, durationSeconds: 9, ratePerSecond: 50 });
    expect(startsOf(short)).toEqual([0, 900, 1050, 4500, 5400, 5550]);
    expect(short.map(callsOfStep)).toEqual([1, 49, 49, 1, 49, 49]);
  });
});

describe('a call is due', () => {
  it('k/rate after the start of a step of calls that come evenly', () => {
    const even: Step = { kind: 'even', startMs: 0, ratePerSecond: 180, durationMs: 1000 };
    expect([0, 9, 180].map((index) => dueAt(even, 5000, index))).toEqual([5000, 5050, 6000]);
  });

  it('with all others of a burst', () => {
    const burst: Step = { kind: 'burst', startMs: 0, calls: 199, lastsMs: 1000 };
    expect([0, 198].map((index) => dueAt(burst, 5000, index))).toEqual([5000, 5000]);
  });
});
