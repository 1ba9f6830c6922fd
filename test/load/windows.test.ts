import { describe, expect, it } from 'vitest';
import { largestGap, lawfulRefusals, peakPerSecond } from '../../load/measure/windows.ts';

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

  it('give a limit nothing to refuse as long as no second has more', () => {
    expect(lawfulRefusals(even(200, 5), 200)).toBe(0);
    expect(lawfulRefusals(even(180, 5), 200)).toBe(0);
    expect(lawfulRefusals([], 200)).toBe(0);
  });

  it('give a limit the surplus of each second to refuse', () => {
    expect(lawfulRefusals(even(300, 1), 200)).toBe(100);
    expect(lawfulRefusals(even(300, 4), 200)).toBe(400);
  });

  it('give a limit what a stall piles up to refuse', () => {
    const stalled = even(180, 2).map((time) => (time > 500 && time < 800 ? 800 : time));
    expect(lawfulRefusals(stalled, 200)).toBeGreaterThan(0);
    expect(lawfulRefusals(stalled, 200)).toBeLessThan(60);
  });

  it('have a largest gap from two on', () => {
    expect(largestGap([0, 5, 50, 60])).toBe(45);
    expect(largestGap([7])).toBeUndefined();
  });
});
