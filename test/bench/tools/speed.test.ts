import { describe, expect, it } from 'vitest';
import { renderSpeed } from './speed.ts';

/** A run of this many seconds and calls. */
function run(seconds: number, calls: number) {
  return { seconds, cpuSeconds: 0.5, calls, checks: 90, findings: 0 };
}

describe('the speed of verify by itself', () => {
  it('sets the time against the goal, and at the limit against what the limit demands', () => {
    const text = renderSpeed([run(1, 600), run(2.5, 600), run(9, 600)], [run(3.6, 600)]);
    expect(text.split('\n').slice(2, 4)).toEqual([
      '| without a limit | 2.50 | 0.50 | 600 | < 3 | yes |',
      '| with 200 calls a second | 3.60 | 0.50 | 600 | <= 3.75 | yes |',
    ]);
    expect(text).toContain('600 calls take 3.00 s at least; verify took 1.20 times that');
  });

  it.each([
    { free: 3, held: 3, met: ['no', 'yes'] },
    { free: 2, held: 3.8, met: ['yes', 'no'] },
  ])('says which goal is missed at $free s and $held s', ({ free, held, met }) => {
    const lines = renderSpeed([run(free, 600)], [run(held, 600)]).split('\n');
    expect(lines.slice(2, 4).map((line) => line.split(' | ').at(-1))).toEqual(met.map((word) => `${word} |`));
  });

  it('refuses to speak of runs that did not end', () => {
    expect(() => renderSpeed([], [run(1, 1)])).toThrow('no run of it ended');
  });
});
