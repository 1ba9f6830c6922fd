import { expect, it } from 'vitest';
import { plannedFuzzCalls } from '../../../../contracts/verify/fuzz/budget.ts';
import { FUZZ_CHECKS } from '../../../../contracts/verify/fuzz/fuzz-checks.ts';
import { misreadKeys } from './defects/defect.ts';
import { fuzzMock } from './fuzz-at.ts';
import { requestsOf } from './requests-of.ts';

const everyCheck = () => true;

it('the same seed sends the same requests, another seed others', async () => {
  const requests = await requestsOf({ seed: 7 });
  expect(requests).toEqual(await requestsOf({ seed: 7 }));
  expect(requests).not.toEqual(await requestsOf({ seed: 8 }));
});

it('what is sent does not depend on what is answered before the first failure', async () => {
  const selected = (id: string) => id === 'fuzz-legal-requests';
  const refusing = { unknowns: { 'missing-key': 'refused', 'unknown-members': 'refused' } };
  expect(await requestsOf({ selected }, refusing)).toEqual(await requestsOf({ selected }));
});

it('other GroupIds come with another seed, and all fit 48 bytes', async () => {
  const ids = new Set<string>();
  for (const seed of [1, 2 ** 32 - 1]) {
    const { seen } = await fuzzMock({}, { seed, cases: 60 });
    for (const { request } of seen) {
      for (const [id] of String(request.body).matchAll(/kit-fuzz-[a-z0-9]+-[a-z0-9-]+/g)) ids.add(id);
    }
  }
  expect([...ids].filter((id) => id.startsWith('kit-fuzz-1z141z3-'))).not.toEqual([]);
  expect([...ids].filter((id) => id.startsWith('kit-fuzz-1-'))).not.toEqual([]);
  expect(Math.max(...[...ids].map((id) => id.length))).toBeLessThanOrEqual(48);
});

it('about as many calls are sent as were planned, of every check', async () => {
  const cases = 200;
  const { seen } = await fuzzMock({}, { cases });
  expect(Math.abs(seen.length - plannedFuzzCalls({ selected: everyCheck, seed: 1, cases, groups: [] }))).toBeLessThan(
    15,
  );
  expect(Math.abs(seen.length - cases)).toBeLessThan(15);
  const of = (id: string) => seen.filter(({ subject }) => subject === id).length;
  expect(Math.abs(of('fuzz-legal-requests') - of('fuzz-illegal-requests'))).toBeLessThan(5);
  expect(FUZZ_CHECKS.filter(({ id }) => of(id) === 0)).toEqual([]);
});

it('only what was selected is played', async () => {
  const selected = (id: string) => id === 'connection-close';
  const { checks, seen } = await fuzzMock({}, { selected });
  expect(checks).toMatchObject([{ id: 'connection-close', outcome: 'passed' }]);
  expect(seen.length).toBeLessThan(20);
  expect(await fuzzMock({}, { selected: () => false })).toMatchObject({ checks: [], seen: [] });
});

it('a failing request is made small, and the smaller ones are not noted', async () => {
  const provider = misreadKeys('', (keys) => keys.map((key) => key.trim())).provider;
  const selected = (id: string) => id === 'fuzz-legal-requests';
  const { checks, seen } = await fuzzMock(provider(), { selected });
  const { request = '', path } = checks[0]?.counterexample ?? {};
  const body = JSON.parse(request.split('\n').at(-1) ?? '');
  expect(body.GroupCounterKeys).toHaveLength(1);
  expect(Object.keys(body)).toHaveLength(2);
  expect(request).toContain('usersig=(valid)');
  expect(path).toMatch(/^\d+(:\d+)+$/);
  expect(seen.filter(({ subject }) => subject === 'fuzz-legal-requests').length).toBe(Number(path?.split(':')[0]) + 1);
});
