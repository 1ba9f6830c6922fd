import { expect, it } from 'vitest';
import { announcement } from '../../../contracts/verify/plan.ts';

const ALL = { selected: () => true, seed: 1, cases: 500, groups: [] };
const callsIn = (text: string): number => Number(/about (\d+) calls/.exec(text)?.[1]);

it('says how many calls it will be, and off this machine how fast and how long', () => {
  const baseUrl = 'https://provider.test';
  const text = announcement({ baseUrl, statesUrl: `${baseUrl}/states` }, ALL);
  const calls = callsIn(text);
  expect(calls).toBeGreaterThan(900);
  expect(text).toContain(`to ${baseUrl}, at most 100 a second (half the documented limit)`);
  expect(text).toContain(`: ${Math.ceil(calls / 100)} s or more`);
});

it('says no more on this machine', () => {
  expect(announcement({ baseUrl: 'http://127.0.0.1:1' }, ALL)).toMatch(
    /^Sending about \d+ calls to http:\/\/127\.0\.0\.1:1$/,
  );
});

it('counts what was chosen alone', () => {
  const baseUrl = 'http://127.0.0.1:1';
  const few = announcement({ baseUrl, layers: ['fuzz'] }, { ...ALL, cases: 100 });
  expect(callsIn(few)).toBeLessThan(callsIn(announcement({ baseUrl, layers: ['fuzz'] }, ALL)));
  const one = announcement(
    { baseUrl, statesUrl: baseUrl, layers: ['relation'] },
    { ...ALL, selected: (id) => id === 'no-counters' },
  );
  expect(callsIn(one)).toBe(1);
});

it('does not count what needs a group where there is none', () => {
  const baseUrl = 'http://127.0.0.1:1';
  const none = callsIn(announcement({ baseUrl, layers: ['relation'] }, ALL));
  expect(none).toBeLessThan(callsIn(announcement({ baseUrl, statesUrl: baseUrl, layers: ['relation'] }, ALL)));
});
