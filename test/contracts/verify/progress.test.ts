import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellProgress } from '../../../contracts/verify/progress.ts';
import { answered, ok } from '../oracles/exchanges.ts';
import { stageOf } from './fuzz/stage-of.ts';

describe('the progress of a run', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told every two seconds until the end, with what is left', () => {
    const lines: string[] = [];
    const clock = { now: () => Date.now(), sleep: async () => {} };
    const stage = stageOf(() => answered(ok()), { clock });
    const end = tellProgress(stage, { tell: (line) => lines.push(line), planned: 50 });
    stage.learnt.calls = 20;
    vi.advanceTimersByTime(2000);
    stage.learnt.calls = 60;
    vi.advanceTimersByTime(2000);
    end();
    vi.advanceTimersByTime(10_000);
    expect(lines).toEqual(['20 calls in 2 s, at most 30 left', '60 calls in 4 s, at most 0 left']);
  });
});
