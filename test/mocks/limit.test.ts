import { describe, expect, it } from 'vitest';
import type { MockOptions } from '../../mocks/options.ts';
import { createVerifiedService } from '../../mocks/server.ts';
import { createLimiter } from '../../mocks/service/limiter.ts';
import type { UnknownAnswer } from '../../openapi/index.ts';
import { goodRequest } from './service-request.ts';

type Window = UnknownAnswer<'limit-window'>;

/** How many of `calls` calls, evenly over one second from `start`, are within the limit. */
function accepted(limiter: ReturnType<typeof createLimiter>, start: number, calls: number): number {
  const times = Array.from({ length: calls }, (_, index) => start + (index * 1000) / calls);
  return times.filter((time) => limiter.take('', time)).length;
}

const make = (window: Window, refusedCount = false) => createLimiter(200, window, refusedCount);

describe('the limit of 200 calls a second', () => {
  it.each(['fixed', 'sliding', 'bucket'] as const)(
    'lets 200 calls of one moment pass over the %s window, and no more',
    (window) => {
      const limiter = make(window);
      const within = Array.from({ length: 300 }, () => limiter.take('', 5000)).filter(Boolean);
      expect(within).toHaveLength(200);
    },
  );

  it.each(['fixed', 'sliding', 'bucket'] as const)('never refuses 180 a second over the %s window', (window) => {
    const limiter = make(window);
    for (let second = 0; second < 10; second++) expect(accepted(limiter, second * 1000, 180)).toBe(180);
  });

  it.each(['fixed', 'sliding', 'bucket'] as const)('settles at 200 of 300 a second over the %s window', (window) => {
    const limiter = make(window);
    for (let second = 0; second < 5; second++) accepted(limiter, second * 1000, 300);
    expect(Math.abs(accepted(limiter, 5000, 300) - 200)).toBeLessThanOrEqual(1);
  });

  it('begins anew with the second of the clock over the fixed window', () => {
    const limiter = make('fixed');
    expect(accepted(limiter, 500, 200)).toBe(200);
    expect(limiter.take('', 1500)).toBe(true);
    const full = make('fixed');
    for (let call = 0; call < 200; call++) full.take('', 999);
    expect([full.take('', 999.9), full.take('', 1000)]).toEqual([false, true]);
  });

  it('begins anew a second after each call over the sliding window', () => {
    const limiter = make('sliding');
    for (let call = 0; call < 200; call++) limiter.take('', 999);
    expect([limiter.take('', 1000), limiter.take('', 1998.9), limiter.take('', 1999)]).toEqual([false, false, true]);
  });

  it('comes back a call each 5 ms over the bucket', () => {
    const limiter = make('bucket');
    for (let call = 0; call < 200; call++) limiter.take('', 1000);
    expect([limiter.take('', 1004), limiter.take('', 1005.1), limiter.take('', 1006)]).toEqual([false, true, false]);
  });

  it.each(['sliding', 'bucket'] as const)(
    'refuses for ever over the %s window where refused calls count and nobody slows down',
    (window) => {
      const settled = (refusedCount: boolean) => {
        const limiter = make(window, refusedCount);
        for (let second = 0; second < 4; second++) accepted(limiter, second * 1000, 300);
        return accepted(limiter, 4000, 300);
      };
      expect(settled(true)).toBe(0);
      expect(settled(false)).toBeGreaterThan(198);
    },
  );
});

describe('a service', () => {
  const burst = (options: MockOptions, hosts: readonly string[]) => {
    const service = createVerifiedService({ callsPerSecond: 1, ...options });
    return hosts.map(
      (host) =>
        JSON.parse(String((service.handle({ ...goodRequest('gck.ok'), host }, 1000) as { body: string }).body))
          .ErrorCode,
    );
  };

  it('counts all calls of the app together', () => {
    expect(burst({}, ['a', 'b'])).toEqual([0, 60007]);
  });

  it('counts each host apart where it is told to', () => {
    expect(burst({ unknowns: { 'limit-scope': 'app-and-host' } }, ['a', 'b', 'a'])).toEqual([0, 0, 60007]);
  });

  it('refuses nothing for frequency where there is no limit', () => {
    expect(burst({ callsPerSecond: 'unlimited' }, Array(500).fill('a'))).toEqual(Array(500).fill(0));
  });

  it('does not count calls that the gateway refuses', () => {
    const service = createVerifiedService({ callsPerSecond: 1 });
    service.handle({ ...goodRequest('gck.ok'), method: 'GET' }, 1000);
    expect(service.handle(goodRequest('gck.ok'), 1000)).toMatchObject({ body: expect.stringContaining('"OK"') });
  });
});
