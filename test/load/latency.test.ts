import { describe, expect, it } from 'vitest';
import { latenciesFromDue, latenciesOf, latencyOf } from '../../load/measure/latency.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A call that came so late and took so long, in milliseconds. */
function call(kind: LoadCall['kind'], tookMs: number, lateMs?: number): LoadCall {
  const startedAtMs = 1_700_000_000_000;
  const due = lateMs === undefined ? {} : { dueAtMs: startedAtMs - lateMs };
  return { startedAtMs, endedAtMs: startedAtMs + tookMs, kind, code: '0', ...due };
}

describe('percentiles', () => {
  it('are times that were measured, whatever their order, and the maximum is the largest', () => {
    const latency = latencyOf(upTo(1000).reverse());
    expect(latency).toEqual({ samples: 1000, p50: 500, p90: 900, p99: 990, p999: 999, max: 1000 });
  });

  it.each([
    [[7], { p50: 7, p90: 7, p99: 7, p999: 7, max: 7 }],
    [[1, 2], { p50: 1, p90: 2, p99: 2, p999: 2, max: 2 }],
    [upTo(10), { p50: 5, p90: 9, p99: 10, p999: 10, max: 10 }],
    [upTo(1001), { p50: 501, p90: 901, p99: 991, p999: 1000, max: 1001 }],
  ])('of few samples are the least that as many do not exceed (%#)', (samples, percentiles) => {
    expect(latencyOf(samples)).toEqual({ samples: samples.length, ...percentiles });
  });

  it('of none are none', () => {
    expect(latencyOf([])).toBeUndefined();
    expect(latenciesOf([])).toEqual({});
  });
});

describe('latencies', () => {
  const calls = [call('accepted', 30), call('refused', 2), call('broken', 10_000), call('accepted', 50)];

  it('are told apart by outcome: quick refusals do not flatter the rest', () => {
    expect(latenciesOf(calls)).toMatchObject({
      accepted: { samples: 2, p50: 30, max: 50 },
      refused: { samples: 1, p50: 2 },
      failed: { samples: 1, p50: 10_000 },
    });
  });

  it('leave out calls of which nobody knows when they ended', () => {
    const open: LoadCall = { startedAtMs: 0, kind: 'accepted', code: '0' };
    expect(latenciesOf([open])).toEqual({});
    expect(latenciesOf([open, ...calls]).accepted?.samples).toBe(2);
  });

  it('from when calls were due hold what a stalled engine kept back', () => {
    const stalled = [call('accepted', 3, 0), call('accepted', 3, 400), call('refused', 1, 200)];
    expect(latenciesOf(stalled).accepted?.max).toBe(3);
    expect(latenciesFromDue(stalled)).toMatchObject({ accepted: { p50: 3, max: 403 }, refused: { max: 201 } });
  });

  it('from when calls were due are not told of a part of the calls', () => {
    expect(latenciesFromDue(calls)).toBeUndefined();
    expect(latenciesFromDue([call('accepted', 3, 0), call('accepted', 3)])).toBeUndefined();
    expect(latenciesFromDue([])).toBeUndefined();
  });
});
