import { describe, expect, it } from 'vitest';
import { renderRates } from './rate/table.ts';

const RATE = { rate: 180, fullSeconds: [180, 179, 181], worstWindow: 183, dropped: 0 };
const COST = { oursMs: 0.57, bareMs: 0.5 };

describe('the table of rates', () => {
  it('has what arrived in full seconds beside what was asked for', () => {
    const even = { ...RATE, rate: 200, fullSeconds: [200, 200], worstWindow: 202 };
    const lines = renderRates([RATE, even], COST).split('\n');
    expect(lines.slice(2, 4)).toEqual(['| 180/s | 3 | 179 to 181 | 183 | 0 |', '| 200/s | 2 | 200 | 202 | 0 |']);
    expect(lines.slice(5)).toEqual([
      'Goal: every full second within 1 of what was asked for, and nothing dropped. It is met.',
      'k6 takes 0.57 ms of processor time a call, and 0.50 ms with a script that only calls: 1.14 times. Goal: at most 1.15. It is met.',
    ]);
  });

  it.each([
    ['a second is short of two', { fullSeconds: [180, 178] }],
    ['a second has two more', { fullSeconds: [182, 180] }],
    ['a call was dropped', { dropped: 1 }],
    ['there was no full second', { fullSeconds: [] }],
  ])('says that the goal is not met where %s', (_, changes) => {
    expect(renderRates([RATE, { ...RATE, ...changes }], COST)).toContain('nothing dropped. It is not met.');
  });

  it('says that the script costs too much where it does', () => {
    expect(renderRates([RATE], { ...COST, oursMs: 0.58 })).toContain('1.16 times. Goal: at most 1.15. It is not met.');
  });
});
