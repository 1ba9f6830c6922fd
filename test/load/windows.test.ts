import { describe, expect, it } from 'vitest';
import { countsWithin, largestGap, largestGapOfSteps, peakPerSecond } from '../../load/measure/windows.ts';

/** Times at an even rate. */
function even(perSecond: number, seconds: number, fromMs = 0): number[] {
  return Array.from({ length: perSecond * seconds }, (_, index) => fromMs + (index * 1000) / perSecond);
}

describe('arrivals', () => {
  it('peak at their rate where they are even, and higher where they bunch', () => {
    expect(peakPerSecond(even(200, 3))).toBe(200);
    expect(peakPerSecond([...even(100, 1), ...Array(50).fill(995), ...even(100, 1, 1000)].sort((a, b) => a - b))).toBe(
      150,
    );
    expect(peakPerSecond([])).toBe(0);
  });

  it('are counted up to each of them, over any window', () => {
    expect(countsWithin([0, 400, 999, 1000, 1400])).toEqual([1, 2, 3, 3, 3]);
    expect(countsWithin([0, 400, 999, 1000], 500)).toEqual([1, 2, 1, 2]);
  });

  it('have a largest gap from two on', () => {
    expect(largestGap([0, 5, 50, 60])).toBe(45);
    expect(largestGap([7])).toBeUndefined();
  });

  it('have no gap where their profile has a pause', () => {
    const at = (step: number, ...times: number[]) => times.map((startedAtMs) => ({ startedAtMs, step }));
    expect(largestGapOfSteps([...at(0, 0, 5), ...at(1, 3000, 3030), ...at(2, 9000)])).toBe(30);
    expect(largestGapOfSteps([{ startedAtMs: 0 }, { startedAtMs: 5 }, { startedAtMs: 3000 }])).toBe(2995);
    expect(largestGapOfSteps(at(0, 7))).toBeUndefined();
  });
});
