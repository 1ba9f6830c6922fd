import { describe, expect, it } from 'vitest';
import type { LimitPhase } from '../../contracts/report/limit.ts';
import { judgeLoad, mergeJudgements } from '../../load/judge/judge-load.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';
import { measure } from '../../load/measure/measured.ts';
import { phaseOf } from '../../load/measure/phase.ts';
import { MOST_ENTRIES, secondsOf } from '../../load/measure/seconds.ts';
import { PROFILES, SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun, belowRun, evenCalls } from './measured-run.ts';

const at = (startedAtMs: number, kind: LoadCall['kind'] = 'accepted'): LoadCall => ({ startedAtMs, kind, code: '0' });
const BELOW = SHORT_PROFILES.below;
const offered = ({ seconds }: Pick<LimitPhase, 'seconds'>) => seconds.map((second) => second.offered);

describe('the seconds of a run', () => {
  it('count what was offered and what came of it, from the first call', () => {
    const calls = [at(5500), at(5501, 'refused'), at(6499, 'broken'), at(6500), at(7600, 'refused')];
    expect(secondsOf(calls, 3)).toEqual({
      seconds: [
        { second: 0, offered: 3, accepted: 1, refused: 1, failed: 1 },
        { second: 1, offered: 1, accepted: 1, refused: 0, failed: 0 },
        { second: 2, offered: 1, accepted: 0, refused: 1, failed: 0 },
      ],
    });
  });

  it('show seconds without a call, and calls that were sent after the end', () => {
    expect(offered(secondsOf([at(0), at(2100)], 4))).toEqual([1, 0, 1, 0]);
    expect(offered(secondsOf([at(0), at(2100)], 2))).toEqual([1, 0, 1]);
    expect(secondsOf([], 0)).toEqual({ seconds: [] });
  });

  it('are each told of a soak of half an hour, and stay bounded beyond', () => {
    const soak = { ratePerSecond: 2, durationSeconds: 1800, name: 'soak' };
    const phase = phaseOf({ calls: evenCalls({ ...PROFILES.below, ...soak, name: 'below' }) }, soak);
    expect(phase.seconds).toHaveLength(1800);
    expect(phase).not.toHaveProperty('secondsPerEntry');
    const day = secondsOf([at(0), at(86_399_000), at(86_399_500)], 86_400);
    expect(day.seconds.length).toBeLessThanOrEqual(MOST_ENTRIES);
    expect(day.secondsPerEntry).toBe(24);
    expect(day.seconds.at(-1)).toMatchObject({ second: 86_376, offered: 2 });
  });
});

describe('how long a run took', () => {
  const half = evenCalls({ ...BELOW, durationSeconds: 4 });

  it('is what was asked for, also where its calls came to an end before', () => {
    expect(phaseOf({ calls: evenCalls(BELOW) }, BELOW).ranSeconds).toBe(10);
    expect(phaseOf({ calls: half }, BELOW).ranSeconds).toBe(10);
  });

  it('is what it really took where it broke off, in its rate too', () => {
    const broken = measure({ profile: BELOW, calls: half, dropped: 0, others: 'few', trouble: 'it was interrupted' });
    expect(phaseOf(broken, BELOW)).toMatchObject({ durationSeconds: 10, ranSeconds: 4 });
    expect(offered(phaseOf(broken, BELOW))).toEqual([180, 180, 180, 180]);
    expect(judgeLoad(broken, BELOW).limit).toMatchObject({ offered: { rate: 180, achieved: 180 } });
  });

  it('is nothing where it never began', () => {
    expect(phaseOf({ calls: [], trouble: 'k6 is missing' }, BELOW)).toEqual({
      ...{ profile: 'below', rate: 180, durationSeconds: 10, ranSeconds: 0, latency: {}, seconds: [] },
    });
  });
});

it('a run is one phase of the report, and two runs are two', () => {
  const below = judgeLoad(belowRun(), BELOW);
  const above = judgeLoad(aboveRun(), SHORT_PROFILES.above);
  const told = ({ phases = [] }: { phases?: readonly LimitPhase[] }) =>
    phases.map(({ profile, rate }) => [profile, rate]);
  expect(told(below.limit)).toEqual([['below', 180]]);
  expect(told(mergeJudgements(below, above).limit)).toEqual([
    ['below', 180],
    ['above', 300],
  ]);
});
