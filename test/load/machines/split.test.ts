import { expect, it } from 'vitest';
import { segmentArguments } from '../../../load/machines/segments.ts';
import { assertSplit, evenSplits } from '../../../load/machines/split.ts';
import { overrideProfile, PROFILES } from '../../../load/profiles.ts';

const atLimit = overrideProfile(PROFILES.below, { ratePerSecond: 200 });

it.each([
  ['below', PROFILES.below, [2, 3, 4, 6, 9, 12, 18, 36]],
  ['above', PROFILES.above, [2, 3, 4, 6, 8, 12, 16, 24, 48]],
  ['200/s', atLimit, [2, 4, 5, 8, 10, 20, 40]],
  ['recovery, each step of it,', PROFILES.recovery, [2, 3, 4, 6, 12]],
])('splits %s where both its rate and its connections divide evenly', (_name, profile, splits) => {
  expect(evenSplits(profile)).toEqual(splits);
});

it.each([
  [7, 'Give 8, or'],
  [3, 'Give 2, or'],
  [1000, 'Give 40, or'],
])('refuses %d parts, and names the nearest that will do', (parallelism, nearest) => {
  expect(() => assertSplit(atLimit, { parallelism })).toThrow(
    `Failed to split below among ${parallelism} instances: 200 calls a second and 120 connections do not divide evenly by it. ${nearest}`,
  );
});

it('refuses to split what one process offers', () => {
  expect(() => assertSplit(atLimit, { parallelism: 4, engine: 'embedded' })).toThrow(
    'the embedded engine is one process',
  );
  expect(() => assertSplit(atLimit, { parallelism: 1, engine: 'embedded' })).not.toThrow();
});

it('refuses to split calls that come at once, and a load whose report with pictures is asked for', () => {
  expect(() => assertSplit(PROFILES.window, { parallelism: 2 })).toThrow('its calls come at once');
  expect(() => assertSplit(PROFILES.window, { parallelism: 1 })).not.toThrow();
  const dashboard = { k6Dashboard: 'report.html' };
  expect(() => assertSplit(atLimit, { parallelism: 2, ...dashboard })).toThrow('Leave --k6-dashboard out');
  expect(() => assertSplit(atLimit, dashboard)).not.toThrow();
});

it('says so where no number divides a rate', () => {
  const odd = overrideProfile(PROFILES.below, { ratePerSecond: 199 });
  expect(() => assertSplit(odd, { parallelism: 2 })).toThrow('No number does');
});

it('cuts the schedule in the words of k6, without a gap', () => {
  const sequence = '--execution-segment-sequence=0,1/4,2/4,3/4,1';
  expect([1, 2, 3, 4].map((number) => segmentArguments({ number, of: 4 }))).toEqual([
    ['--execution-segment=0:1/4', sequence],
    ['--execution-segment=1/4:2/4', sequence],
    ['--execution-segment=2/4:3/4', sequence],
    ['--execution-segment=3/4:1', sequence],
  ]);
  expect(segmentArguments({ number: 1, of: 1 })).toEqual([]);
});
