import { describe, expect, it } from 'vitest';
import { halfOfCalls, halfOfJournal } from '../../load/measure/second-half.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { evenCalls } from './measured-run.ts';

const above = { ...SHORT_PROFILES.above, durationSeconds: 5 };
const STARTED_AT_MS = 1_700_000_000_400;

/** Seconds of a clock that is so many ahead of ours, with 300 calls in each that is complete. */
function journal(ahead: number) {
  return [180, 300, 300, 300, 300, 120].map((calls, index) => {
    return { second: 1_700_000_000 + ahead + index, calls, accepted: calls, refused: {} };
  });
}

describe('the second half of a run', () => {
  it('is the last whole seconds of its calls', () => {
    expect(halfOfCalls(evenCalls(above), above)).toEqual({
      calls: 600,
      accepted: 600,
      refused: {},
      fromMs: 3000,
      seconds: 2,
    });
  });

  it('is whole seconds of the journal, and begins by our clock', () => {
    const half = { calls: 300, accepted: 300, refused: {}, fromMs: 1_700_000_004_000, seconds: 1 };
    expect(halfOfJournal(journal(0), STARTED_AT_MS, above)).toEqual(half);
    for (const ahead of [-3600, 7]) expect(halfOfJournal(journal(ahead), STARTED_AT_MS, above)).toEqual(half);
  });

  it('begins in the second of the first arrival where that is the next one', () => {
    expect(halfOfJournal(journal(1), STARTED_AT_MS + 599, above).fromMs).toBe(1_700_000_005_000);
  });
});
