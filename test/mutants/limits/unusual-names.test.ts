import { expect, it } from 'vitest';
import { FAR, FAR_AND_STALLED } from '../../load/play-load.ts';
import { UNUSUAL_LIMITERS } from './unusual.ts';
import { misnamed, namesOf } from './unusual-names.ts';

const called = (id: string) => UNUSUAL_LIMITERS.filter((limiter) => limiter.id === id);

/** Those that go on in steps, some in the noise in which they were taken for something else; the long tests have all. */
const IN_STEPS = [
  ['refilled-each-100-ms', FAR, 1],
  ['refilled-each-500-ms-of-400', FAR_AND_STALLED, 0],
] as const;

it.each(IN_STEPS)('the kind of a limiter that goes on in steps is told right, or not told: %s', (id, noise, named) => {
  const [limiter] = called(id);
  if (!limiter) throw new Error(`There is no limiter ${id}.`);
  const names = namesOf({ limiter, seed: 3, noise });
  expect(misnamed(limiter, names)).toEqual([]);
  expect(names).toHaveLength(named);
});
