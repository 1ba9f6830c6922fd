import { describe, expect, it } from 'vitest';
import { readTimes, timedRun } from './timed-run.ts';

/** This Node with a script. */
function node(script: string) {
  return { file: process.execPath, args: ['-e', script], cwd: '.', env: { SAID: '7' } };
}

describe('a run that is timed', () => {
  it('tells the exit code, and the processor time of the program itself', async () => {
    const busy = 'const end = Date.now() + 100; while (Date.now() < end); process.exit(Number(process.env.SAID))';
    const run = await timedRun(node(busy), 20);
    expect(run).toMatchObject({ exitCode: 7, inTime: true });
    expect(run.seconds).toBeGreaterThanOrEqual(0.1);
    expect(run.cpuSeconds).toBeGreaterThan(0);
  });

  it('kills what takes longer than its time', async () => {
    const run = await timedRun(node('setInterval(() => {}, 1000)'), 0.2);
    expect(run).toMatchObject({ exitCode: null, inTime: false, cpuSeconds: Number.NaN });
  });

  it.each([
    ['0m0.010s 0m0.020s\n1m1.500s 0m0.250s\n', 61.75],
    ['0m0,000s 0m0,000s\n0m2,00s 0m0,50s\n', 2.5],
  ])('reads the children from what the shell prints', (printed, seconds) => {
    expect(readTimes(printed)).toBeCloseTo(seconds);
  });

  it('says so where the shell printed no times', () => {
    expect(() => readTimes('oops\n')).toThrow('the shell printed "oops"');
  });
});
