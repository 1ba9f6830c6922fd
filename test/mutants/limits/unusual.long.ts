import { it } from 'vitest';
import { UNUSUAL_LIMITERS } from './unusual.ts';
import { expectPassed } from './unusual-passes.ts';

it.each(UNUSUAL_LIMITERS.map((limiter, seed) => ({ ...limiter, seed })))(
  'a right limiter passes that is built otherwise: $id',
  expectPassed,
);
