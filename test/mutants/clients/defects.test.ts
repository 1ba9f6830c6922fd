import { expect, it } from 'vitest';
import { CLIENT_CHECKS } from '../../../contracts/check-client/checks.ts';
import { catchDefect, caughtOutcome } from './catch.ts';
import { CLIENT_DEFECTS, FIRST_CLIENT_OF_CHECKS } from './index.ts';

const KINDS = new Map(CLIENT_CHECKS.map(({ id, layer, level }) => [id, `${layer} ${level}`]));
/** A control of the proof, which tries all, through all checks: of each layer one that is wrong, and one that is only observed. */
const TRIED = [
  ...Map.groupBy(
    CLIENT_DEFECTS.filter(({ name, caughtBy }) => FIRST_CLIENT_OF_CHECKS.get(caughtBy) === name),
    ({ caughtBy }) => KINDS.get(caughtBy),
  ).values(),
].flatMap((ofKind) => ofKind.slice(0, 1));

it('are many, each of a name of its own, and each names a check', () => {
  expect(CLIENT_DEFECTS.length).toBeGreaterThan(170);
  const names = CLIENT_DEFECTS.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  const known = CLIENT_CHECKS.map(({ id }) => id);
  expect(CLIENT_DEFECTS.map(({ caughtBy }) => caughtBy).filter((id) => !known.includes(id))).toEqual([]);
});

it('show each check of requests and of traffic', () => {
  const checks = CLIENT_CHECKS.filter(({ layer }) => layer !== 'conclusion').map(({ id }) => id);
  expect(checks.filter((id) => !FIRST_CLIENT_OF_CHECKS.has(id))).toEqual([]);
});

it('are tried in every layer', () => {
  const layers = new Set(TRIED.map(({ caughtBy }) => KINDS.get(caughtBy)?.split(' ')[0]));
  expect(layers).toEqual(new Set(CLIENT_CHECKS.map(({ layer }) => layer)));
});

it.each(TRIED)('a client with this is caught by $caughtBy: $name', async (one) => {
  const check = await catchDefect(one);
  expect(check, one.caughtBy).toMatchObject({ outcome: check && caughtOutcome(check) });
  expect(check?.findings.length).toBeGreaterThan(0);
});
