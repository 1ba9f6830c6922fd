import { describe, expect, it } from 'vitest';
import { FAR, FAR_AND_STALLED, STILL, USUAL } from '../../load/play-load.ts';
import { UNUSUAL_LIMITERS } from './unusual.ts';
import { misnamed, namesOf } from './unusual-names.ts';

const NOISES = { still: STILL, usual: USUAL, far: FAR, 'far and stalled': FAR_AND_STALLED };

describe.each(Object.entries(NOISES))('the kind of a limiter that is built otherwise, %s', (noisy, noise) => {
  it.each(UNUSUAL_LIMITERS)('is told right, or not told: $id', (limiter) => {
    expect(misnamed(limiter, namesOf({ limiter, seed: noisy.length, noise }))).toEqual([]);
  });
});
