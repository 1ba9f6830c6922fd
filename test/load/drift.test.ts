import { describe, expect, it } from 'vitest';
import { driftText } from '../../contracts/report/latency-drift.ts';
import { latencyDriftOf } from '../../load/measure/drift.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';

/** Ten thousand calls, one each 10 ms, that take so long by their number. */
const calls = (tookMs: (index: number) => number): LoadCall[] =>
  Array.from({ length: 10_001 }, (_, index) => {
    const startedAtMs = 5000 + index * 10;
    return { startedAtMs, endedAtMs: startedAtMs + tookMs(index), kind: 'accepted', code: '0' };
  });

describe('the drift of latency', () => {
  it('is from the first third of what follows the first tenth to the last', () => {
    const drift = latencyDriftOf(calls((index) => (index < 4000 ? 2 : index < 7000 ? 99 : 3)));
    expect(drift).toEqual({
      p50: { first: 2, last: 3 },
      p99: { first: 2, last: 3 },
      leftOutSeconds: 10,
      thirdSeconds: 30,
    });
    expect(drift && driftText(drift)).toBe(
      'p50 2.00 to 3.00 ms, p99 2.00 to 3.00 ms, from the first to the last third (30 s each, medians of ten stretches; the first 10 s left out)',
    );
  });

  it('is seen where latency grows all the time, and where the slowest grow alone', () => {
    expect(latencyDriftOf(calls((index) => 1 + index / 1000))?.p50).toEqual({ first: 3.349, last: 9.349 });
    const slowest = latencyDriftOf(calls((index) => (index % 50 === 0 ? 1 + index / 100 : 1)));
    expect(slowest).toMatchObject({ p50: { first: 1, last: 1 }, p99: { first: 24, last: 84 } });
  });

  it.each([
    ['the beginning was busy', (index: number) => index < 1000],
    ['a stall came in the first third', (index: number) => index >= 2000 && index < 2800],
    ['a stall came in the last', (index: number) => index >= 9100 && index < 9900],
  ])('is none because %s', (_why, isBusy) => {
    expect(latencyDriftOf(calls((index) => (isBusy(index) ? 250 : 1)))).toMatchObject({
      p50: { first: 1, last: 1 },
      p99: { first: 1, last: 1 },
    });
  });

  it('is of accepted calls alone', () => {
    const some = calls((index) => (index % 2 === 0 ? 1 : 5)).map((call, index) =>
      index % 2 === 0 ? call : { ...call, kind: 'refused' as const },
    );
    expect(latencyDriftOf(some)).toMatchObject({ p99: { first: 1, last: 1 } });
    expect(latencyDriftOf(some.filter(({ kind }) => kind === 'refused'))).toBeUndefined();
  });

  it('is of no run that broke off, of none without times and of no empty one', () => {
    const half = calls(() => 1).map((call, index) => (index > 5000 ? { ...call, kind: 'broken' as const } : call));
    expect(latencyDriftOf(half)).toBeUndefined();
    expect(latencyDriftOf(calls(() => 1).map(({ endedAtMs: _, ...call }) => call))).toBeUndefined();
    expect(latencyDriftOf([])).toBeUndefined();
  });
});
