import { expect, it } from 'vitest';
import { serve } from '../../serve.ts';
import { type LimitedCall, OK } from './limiter-case.ts';
import { limiterListener } from './limiter-listener.ts';

it('a limiter is served with the calls as they come, and its answers as they are', async () => {
  const seen: LimitedCall[] = [];
  const start = () => (call: LimitedCall) => {
    seen.push(call);
    return seen.length === 1 ? OK : ({ body: { code: 60007 }, status: 429 } as const);
  };
  await serve(limiterListener({ id: 'second', says: 'refuses the second call', start }, 1), async (url) => {
    const ask = (random: number) => fetch(`${url}/v4?random=${random}`, { method: 'POST', body: '{}' });
    const [first, second] = [await ask(7), await ask(8)];
    expect([first.status, second.status]).toEqual([200, 429]);
    expect(await first.json()).toMatchObject({ ErrorCode: 0, GroupCounter: [{ Key: 'like', Value: 5 }, {}] });
    expect(await second.json()).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 60007 });
  });
  expect(seen.map(({ key }) => key)).toEqual([7, 8]);
  expect(seen[0]?.atMs).toBeLessThanOrEqual(seen[1]?.atMs ?? 0);
});
