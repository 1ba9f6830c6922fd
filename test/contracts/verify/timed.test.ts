import { describe, expect, it } from 'vitest';
import { timed } from '../../../contracts/verify/calls/timed.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { startServer } from '../../../mocks/server.ts';
import { check } from '../report/checks.ts';

describe('how long a check took', () => {
  it('is what passed on the clock while it ran', async () => {
    let now = 1000;
    const run = async () => {
      now += 250.4;
      return check('one', 'passed');
    };
    expect(await timed({ now: () => now }, run)).toEqual({ ...check('one', 'passed'), durationMs: 250 });
  });

  it('is said by every check that makes calls of its own', async () => {
    const { url: baseUrl, statesUrl, account, close } = await startServer();
    const ids = ['all-counters', 'many-reads', 'repeated-call', 'connection-keep-alive', 'status-200'];
    try {
      const { checks } = await verify({ baseUrl, statesUrl, account, cases: 1, selected: (id) => ids.includes(id) });
      const said = checks.map(({ id, durationMs }) => [id, typeof durationMs]);
      expect(said).toEqual([['status-200', 'undefined'], ...ids.slice(0, -1).map((id) => [id, 'number'])]);
    } finally {
      await close();
    }
  });
});
