import { expect, it } from 'vitest';
import { verify } from '../../../contracts/verify/verify.ts';
import { startServer } from '../../../mocks/server.ts';

it('reports what it has when interrupted in a pause, before its first call even', async () => {
  const server = await startServer();
  const stop = new AbortController();
  // A clock whose every pause is interrupted; a host that is not loopback by name is paced.
  const clock = {
    now: () => 0,
    sleep: async () => {
      stop.abort();
      throw stop.signal.reason;
    },
  };
  try {
    const baseUrl = server.url.replace('127.0.0.1', '0.0.0.0');
    const { account, statesUrl } = server;
    const result = await verify({ baseUrl, statesUrl, account, clock, signal: stop.signal, layers: ['cause', 'fuzz'] });
    expect(result.complete).toBe(false);
    expect(result.checks.length).toBeGreaterThan(40);
    expect(result.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'passed')).toEqual([]);
  } finally {
    await server.close();
  }
});
