import { expect, it } from 'vitest';
import { CLIENT_CHECKS } from '../../../contracts/check-client/checks.ts';
import { catchDefect, caughtOutcome } from './catch.ts';
import { CLIENT_DEFECTS } from './index.ts';

it('are many, each of a name of its own, and each names a check', () => {
  expect(CLIENT_DEFECTS.length).toBeGreaterThan(100);
  expect(new Set(CLIENT_DEFECTS.map(({ name, caughtBy }) => `${name} ${caughtBy}`)).size).toBe(CLIENT_DEFECTS.length);
  const known = CLIENT_CHECKS.map(({ id }) => id);
  expect(CLIENT_DEFECTS.map(({ caughtBy }) => caughtBy).filter((id) => !known.includes(id))).toEqual([]);
});

it.each(CLIENT_DEFECTS)('a client with this is caught by $caughtBy: $name', async (one) => {
  const check = await catchDefect(one);
  expect(check, one.caughtBy).toMatchObject({ outcome: check && caughtOutcome(check) });
  expect(check?.findings.length).toBeGreaterThan(0);
});
