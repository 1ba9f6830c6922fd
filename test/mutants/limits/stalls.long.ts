import { describe, expect, it } from 'vitest';
import { judgeLoad, type LimitJudgement } from '../../../load/judge/judge-load.ts';
import { type Profile, SHORT_PROFILES } from '../../../load/profiles.ts';
import { type Simulation, simulate } from '../../load/simulate.ts';
import { createStalls } from '../../load/stalls.ts';

const { below, above } = SHORT_PROFILES;
const SEEDS = [1, 4, 7, 10];
const WINDOWS = ['fixed', 'sliding', 'bucket'] as const;
const COUNTED_BY = ['engine', 'journal'] as const;
const AT_ONCE = (dueMs: number): number => dueMs;

type Provider = Partial<Pick<Simulation, 'limit' | 'window' | 'countedBy' | 'othersPerSecond' | 'refusedCount'>>;

function judge(profile: Profile, delays: Simulation['delays'], provider: Provider, offsetMs = 0): LimitJudgement {
  const base = { limit: 200, window: 'fixed', countedBy: 'engine', refusedCount: false } as const;
  return judgeLoad(simulate({ ...base, ...provider, profile, offsetMs, ...(delays && { delays }) }), profile);
}

/** Outcomes of the first check, over several seeds of an engine that stalls and as many of a way to the provider that does. */
function outcomes(profile: Profile, provider: Provider): string[] {
  const runs = SEEDS.flatMap((seed) =>
    [
      { engine: createStalls(seed), way: AT_ONCE },
      { engine: AT_ONCE, way: createStalls(seed) },
    ].map((delays) => judge(profile, delays, provider, (seed * 137) % 1000)),
  );
  return [...new Set(runs.map(({ checks }) => checks[0]?.outcome ?? 'absent'))];
}

describe.each(WINDOWS)('where calls come unevenly, a %s window', (window) => {
  describe.each(COUNTED_BY)('counted by %s', (countedBy) => {
    const provider = { window, countedBy };

    it.each([false, true])('of the documented limit is never blamed (refused calls count: %s)', (refusedCount) => {
      expect(outcomes(below, { ...provider, refusedCount })).not.toContain('failed');
      expect(outcomes(above, { ...provider, refusedCount })).not.toContain('failed');
    });

    it('of 150 calls is always blamed, and so is one of 100', () => {
      expect(outcomes(below, { ...provider, limit: 150 })).toEqual(['failed']);
      expect(outcomes(below, { ...provider, limit: 100 })).toEqual(['failed']);
    });

    it('of any number of calls is never taken for the limit', () => {
      expect(outcomes(above, { ...provider, limit: Number.POSITIVE_INFINITY })).not.toContain('passed');
    });
  });

  it.each([false, true])(
    'that 30 calls a second of others share is never blamed (refused calls count: %s)',
    (refusedCount) => {
      const shared = { window, refusedCount, othersPerSecond: 30 };
      expect(outcomes(below, shared)).not.toContain('failed');
      expect(outcomes(above, shared)).not.toContain('failed');
    },
  );

  it.each([180, 190])('of %d calls, which others may be behind, is not blamed either', (limit) => {
    expect(outcomes(below, { window, limit })).not.toContain('failed');
  });
});

it.each(['fixed', 'sliding'] as const)(
  'a %s window that others share is no pass, and both possibilities are named',
  (window) => {
    const [check] = judge(below, undefined, { window, othersPerSecond: 35 }).checks;
    expect(check?.outcome).toBe('errored');
    expect(check?.reason).toMatch(/Either others call the same app, .* or the limit is a small bucket/);
  },
);

/** An engine that sends nothing for a while, and then all that was due. */
const stall = (fromMs: number, toMs: number): Simulation['delays'] => ({
  engine: (dueMs) => (dueMs > fromMs && dueMs < toMs ? toMs : dueMs),
  way: AT_ONCE,
});

describe('one stall', () => {
  it('below the limit is told, and is no blemish on who refuses what came all at once', () => {
    const { checks, observations } = judge(below, stall(4000, 4200), { window: 'sliding' });
    expect(checks[0]?.outcome).toBe('passed');
    expect(observations).toEqual([{ unknown: 'refused-in-own-burst', seen: 'refused', samples: 15 }]);
  });

  it('below the limit is no verdict where much was refused for it', () => {
    const [check] = judge(below, stall(4000, 4400), { window: 'sliding' }).checks;
    expect(check?.outcome).toBe('errored');
    expect(check?.reason).toMatch(
      /^the rate was not offered evenly: at 180\/s, (\d+) of 1800 calls were refused \(60007: \1\), \1 of them rightly, as 200 or more of our calls had come within a second$/,
    );
  });

  it('above the limit lets a bucket save what it then lets through', () => {
    const { checks, limit } = judge(above, stall(4500, 4900), { window: 'bucket' });
    expect(limit.accepted.sustainedPerSecond).toBeGreaterThan(205);
    expect(checks.map(({ outcome }) => outcome)).not.toContain('failed');
    expect(checks[0]?.outcome).toBe('passed');
  });

  it('above the limit does not make a higher limit look like one that saved', () => {
    const [check] = judge(above, stall(4500, 4900), { window: 'bucket', limit: 215 }).checks;
    expect(check).toMatchObject({ outcome: 'failed', findings: [{ code: 'limit.not-enforced' }] });
  });

  it('above the limit does not hide that nothing is refused', () => {
    const [check] = judge(above, stall(4500, 4900), { limit: Number.POSITIVE_INFINITY }).checks;
    expect(check?.outcome).toBe('failed');
  });
});

it('a rate that a bucket bears to the end of the run shows no limit, whether there is one or not', () => {
  const gentle = { ...above, ratePerSecond: 215 };
  for (const limit of [200, Number.POSITIVE_INFINITY])
    expect(judge(gentle, undefined, { window: 'bucket', limit }).checks[0]?.outcome).toBe('errored');
});
