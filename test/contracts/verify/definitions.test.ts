import { expect, it } from 'vitest';
import { OWN_LAYERS } from '../../../contracts/verify/own-layers.ts';
import { VERIFY_CHECKS } from '../../../contracts/verify/verify-checks.ts';

it('knows every check that a layer of its own runs, in the order in which they run', () => {
  const run = OWN_LAYERS.flatMap(({ checks }) => checks);
  expect(run.length).toBeGreaterThan(20);
  expect(VERIFY_CHECKS.filter((check) => run.includes(check))).toEqual(run);
});
