import { expect, it } from 'vitest';
import { readAddress } from '../../../contracts/provider/address.ts';
import { announcement } from '../../../contracts/verify/plan.ts';

const ALL = { selected: () => true, seed: 1, cases: 500, groups: [] };
const HERE = readAddress({ baseUrl: 'http://127.0.0.1:1' });
const WITH_STATES = readAddress({ baseUrl: 'http://127.0.0.1:1', statesUrl: 'http://127.0.0.1:1' });
const callsIn = (text = ''): number => Number(/about (\d+) calls/.exec(text)?.[1]);

it('says how many calls it will be, and off this machine how fast and how long', () => {
  const baseUrl = 'https://provider.test';
  const text = announcement({ provider: readAddress({ baseUrl, statesUrl: `${baseUrl}/states` }) }, ALL);
  const calls = callsIn(text);
  expect(calls).toBeGreaterThan(900);
  expect(text).toContain(`to ${baseUrl}, at most 100 a second (half the documented limit)`);
  expect(text).toContain(`: ${Math.ceil(calls / 100)} s or more`);
});

it('says nothing where no call will be sent, as where only the limit is checked', () => {
  expect(announcement({ provider: WITH_STATES, layers: [] }, ALL)).toBeUndefined();
});

it('says no more on this machine', () => {
  expect(announcement({ provider: HERE }, ALL)).toMatch(/^Sending about \d+ calls to http:\/\/127\.0\.0\.1:1$/);
  const behind = readAddress({ baseUrl: `${HERE.baseUrl}/api` });
  expect(announcement({ provider: behind }, ALL)).toContain(' to http://127.0.0.1:1/api/v4/group_open_http_svc/');
});

it('counts what was chosen alone', () => {
  const few = announcement({ provider: HERE, layers: ['fuzz'] }, { ...ALL, cases: 100 });
  expect(callsIn(few)).toBeLessThan(callsIn(announcement({ provider: HERE, layers: ['fuzz'] }, ALL)));
  const one = announcement(
    { provider: WITH_STATES, layers: ['relation'] },
    { ...ALL, selected: (id) => id === 'no-counters' },
  );
  expect(callsIn(one)).toBe(1);
});

it('does not count what needs a group where there is none', () => {
  const none = callsIn(announcement({ provider: HERE, layers: ['relation'] }, ALL));
  expect(none).toBeLessThan(callsIn(announcement({ provider: WITH_STATES, layers: ['relation'] }, ALL)));
});
