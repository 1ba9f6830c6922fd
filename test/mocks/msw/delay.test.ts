import { getResponse } from 'msw/utils/get-response';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handlers, type Outcome } from '../../../mocks/handlers.ts';
import { OF_AN_APP } from './intercept.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** How long a call waits for its answer, by the clock of the test. */
async function waited(outcome: Outcome): Promise<number> {
  const url = `https://console.tim.qq.com/v4/group_open_http_svc/get_group_counter?${OF_AN_APP}`;
  const startedAt = Date.now();
  const answer = getResponse(handlers(outcome), new Request(url, { method: 'POST', body: '{"GroupId":"shop"}' }));
  let endedAt: number | undefined;
  answer.then(() => {
    endedAt = Date.now();
  });
  for (let passed = 0; endedAt === undefined && passed < 100; passed++) await vi.advanceTimersByTimeAsync(50);
  return (endedAt ?? Number.NaN) - startedAt;
}

it('answers after the delay that is asked for, and not before', async () => {
  expect(await waited({ outcome: 'ok', delayMs: 3000 })).toBe(3000);
});

it('adds the delays of an outcome within another', async () => {
  expect(await waited({ outcome: { outcome: 60007, delayMs: 500 }, delayMs: 250 })).toBe(750);
});

it('answers at once where none is asked for', async () => {
  expect(await waited('ok')).toBeLessThanOrEqual(50);
});
