import { expect, it } from 'vitest';
import { wrongWith } from './judge-run.ts';
import { HOSTILE_PROVIDERS, ON_THE_WIRE } from './providers.ts';

const HELD = { exit: 1, seconds: 3, peakMb: 120, report: '{"verdict":"incompatible"}', said: '' };

it.each([1, 3])('lets pass a run that ends with exit %i, in time', (exit) => {
  expect(wrongWith({ ...HELD, exit })).toEqual([]);
});

it.each([
  [{ exit: 0 }, 'exit 0'],
  [{ exit: 2 }, 'exit 2'],
  [{ exit: 'SIGKILL', said: 'gone' }, 'exit SIGKILL: gone'],
  [{ report: '' }, 'no report'],
  [{ seconds: 31 }, 'over 30 s'],
  [{ peakMb: 301 }, 'over 300 MB'],
  [{ peakMb: Number.NaN }, 'over 300 MB'],
])('finds out a run of which %j holds', (changes, wrong) => {
  expect(wrongWith({ ...HELD, ...changes }).join()).toContain(wrong);
});

it('knows at least sixty ways to misbehave on the wire, each by a name of its own', () => {
  const names = HOSTILE_PROVIDERS.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  expect(ON_THE_WIRE.length).toBeGreaterThanOrEqual(60);
});
