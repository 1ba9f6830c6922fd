import { describe, expect, it } from 'vitest';
import { observeDrift } from '../../load/measure/drift.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';

/** A thousand calls, one each 10 ms, that take so long by their number. */
const calls = (tookMs: (index: number) => number): LoadCall[] =>
  Array.from({ length: 1000 }, (_, index) => {
    const startedAtMs = 5000 + index * 10;
    return { startedAtMs, endedAtMs: startedAtMs + tookMs(index), kind: 'accepted', code: '0' };
  });

describe('the drift of latency', () => {
  it('is from the first tenth of a run to its last, whatever there is between', () => {
    const went = calls((index) => (index < 100 ? 2 : index < 900 ? 99 : index === 950 ? 40 : 3));
    expect(observeDrift(went)).toEqual([
      {
        unknown: 'latency-drift',
        seen: 'p50 2.0 to 3.0 ms, p99 2.0 to 3.0 ms, from the first tenth to the last',
        samples: 200,
      },
    ]);
    expect(observeDrift(calls((index) => 1 + index / 100))[0]?.seen).toMatch(
      /^p50 1\.5 to 10\.5 ms, p99 2\.0 to 11\.0 ms/,
    );
  });

  it('is of accepted calls alone, and of no run without them', () => {
    const refused = calls(() => 1).map((call, index) =>
      index % 2 === 0 ? call : { ...call, kind: 'refused' as const },
    );
    expect(observeDrift(refused)).toMatchObject([{ samples: 100 }]);
    expect(observeDrift(refused.filter(({ kind }) => kind === 'refused'))).toEqual([]);
    expect(observeDrift([])).toEqual([]);
  });
});
