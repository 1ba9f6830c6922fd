import { describe, expect, it } from 'vitest';
import { LIMIT_MEANINGS, MOCK_LIMITS } from '../../../mocks/limits.ts';
import { runServer } from '../running.ts';
import { health } from './clients.ts';

describe('the limits', () => {
  it('are shown as they are in force', async () => {
    expect((await health(await runServer())).limits).toEqual(MOCK_LIMITS);
    const told = await runServer({ limits: { queued: 7, headersMs: 5005 }, timeouts: { keepAlive: 9 } });
    expect((await health(told)).limits).toEqual({ ...MOCK_LIMITS, queued: 7, headersMs: 5005, keepAliveMs: 9 });
  });

  it('are whole numbers, each with its meaning', () => {
    expect(Object.values(MOCK_LIMITS).every((limit) => Number.isSafeInteger(limit) && limit > 0)).toBe(true);
    expect(Object.keys(LIMIT_MEANINGS)).toEqual(Object.keys(MOCK_LIMITS));
  });
});
