import { describe, expect, it } from 'vitest';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';
import { type Measured, measure } from '../../load/measure/measured.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { evenCalls } from './measured-run.ts';

const { below } = SHORT_PROFILES;

/** A run in which these seconds bring half of their calls, and the next ones the rest of them besides: no gap is a long one. */
function sagging(seconds: readonly number[], code?: (index: number) => string): Measured {
  const calls = evenCalls(below, code).map((call): LoadCall => {
    const second = Math.floor(call.startedAtMs / 1000);
    const into = call.startedAtMs - second * 1000;
    if (!seconds.includes(second)) return call;
    return { ...call, startedAtMs: second * 1000 + into * 2 };
  });
  return measure({ profile: below, calls, dropped: 0, others: 'none' });
}

/** The outcome below the limit, with its reason. */
function told(measured: Measured): string {
  const [check] = judgeLoad(measured, below).checks;
  return [check?.outcome, ...(check?.findings.map(({ code }) => code) ?? []), check?.reason ?? ''].join(' ');
}

describe('arrivals in each second', () => {
  it('are no blemish where one of ten was short, as after a stall', () => {
    expect(told(sagging([3]))).toBe('passed ');
  });

  it('let nothing pass where more were, though the sum is right and no gap was long', () => {
    const measured = sagging([3, 6]);
    expect(measured.offered).toMatchObject({ sent: 1800, dropped: 0 });
    expect(measured.offered.maxGapMs).toBeLessThan(20);
    expect(told(measured)).toMatch(
      /^errored limit\.rate-not-offered the rate was not offered evenly: in 2 of 10 seconds of below less than nine tenths of the calls came, in one 90 at 180\/s$/,
    );
  });

  it('do not excuse what was wrong all the same', () => {
    expect(told(sagging([3, 6], (index) => (index % 4 === 0 ? '60007' : '0')))).toMatch(/^failed limit\.refused-below/);
  });

  it('are those at the provider where it counts them', () => {
    const second = (calls: number, index: number) => ({ second: index, calls, accepted: calls, refused: {} });
    const counts = [90, 180, 180, 100, 180, 260, 180, 100, 180, 260, 90];
    const measured = measure({
      profile: below,
      calls: evenCalls(below),
      dropped: 0,
      others: 'none',
      journal: counts.map(second),
    });
    expect(told(measured)).toMatch(/^errored limit\.rate-not-offered .* in 2 of 9 seconds .* in one 100 at 180\/s$/);
  });
});

describe('the worst second', () => {
  it('is the most calls within any second, of which the report tells', () => {
    const worst = (seconds: readonly number[]) => judgeLoad(sagging(seconds), below).limit.offered.worstWindow;
    // Times are rounded, and so one more may lie within a second.
    expect([180, 181]).toContain(worst([]));
    expect([270, 271]).toContain(worst([3]));
  });

  it('is that at the provider where its journal says so', () => {
    const journal = [{ second: 0, calls: 1800, accepted: 1800, refused: {}, worstWindow: 207 }];
    const measured = measure({ profile: below, calls: evenCalls(below), dropped: 0, others: 'none', journal });
    expect(judgeLoad(measured, below).limit.offered.worstWindow).toBe(207);
  });
});
