import { describe, expect, it } from 'vitest';
import { CONFORMANCE_PHASES, extentOf, extentText } from '../../load/conformance-phases.ts';
import { checksOfLoads, LIMIT_CHECKS } from '../../load/judge/limit-checks.ts';
import { type ConformanceOptions, runConformance } from '../../load/load-conformance.ts';
import type { LoadOptions } from '../../load/load-options.ts';
import { callsOfProfile, PROFILES, type Profile } from '../../load/profiles.ts';
import type { LoadRun } from '../../load/run-load.ts';
import { anyLoad } from './any-load.ts';
import { simulate } from './simulate.ts';

const OPTIONS: ConformanceOptions = anyLoad();

const PROVIDER = {
  limit: 200,
  window: 'fixed',
  refusedCount: false,
  offsetMs: 0,
  countedBy: 'engine',
  others: 'none',
} as const;

/** Conformance with simulated loads, and what was run and said. `limit` is that of the provider. */
async function conform(options: Partial<ConformanceOptions> = {}, limit = 200, ends = (_: Profile) => {}) {
  const loads: string[] = [];
  const said: string[] = [];
  const run = async ({ profile }: LoadOptions): Promise<LoadRun> => {
    loads.push(`${profile.name} ${profile.ratePerSecond}/s ${profile.durationSeconds} s`);
    ends(profile);
    const measured = simulate({ ...PROVIDER, limit, profile });
    return options.signal?.aborted ? { ...measured, trouble: 'it was interrupted' } : measured;
  };
  const result = await runConformance({ ...OPTIONS, progress: (line) => said.push(line), ...options }, run);
  const outcomes = Object.fromEntries(result.checks.map(({ id, outcome }) => [id, outcome]));
  return { ...result, loads, said, outcomes };
}

const ALL = ['below 180/s 15 s', 'below 198/s 20 s', 'at 200/s 10 s', 'above 240/s 30 s', 'recovery 240/s 24 s'];

/** The checks of the loads that go above the limit, where these did not get their turn. */
const NOT_ABOVE = {
  'limit-above-enforced': 'couldNotRun',
  'limit-above-accepted': 'couldNotRun',
  'limit-code': 'couldNotRun',
  'limit-recovers': 'couldNotRun',
  'limit-refused-in-time': 'couldNotRun',
};

describe('load conformance', () => {
  /** Of a right provider, in all of its loads: read by more than one test. */
  const right = conform();

  it('runs all that a verdict needs, from gentle to harsh, and comes to one judgement', async () => {
    const { loads, outcomes, limit } = await right;
    expect(loads).toEqual([...ALL, 'window 200/s 81 s']);
    expect(outcomes).toMatchObject({
      'limit-below-accepted': 'passed',
      'limit-above-enforced': 'passed',
      'limit-code': 'passed',
      'limit-answers-valid': 'passed',
    });
    expect(limit).toMatchObject({ verdict: 'enforced', offered: { rate: 240 } });
  });

  it('sees a limit that is too low, also where nothing is sent above it', async () => {
    const { outcomes, limit } = await conform({ notAbove: 'not asked for' }, 150);
    expect(outcomes['limit-below-accepted']).toBe('failed');
    expect(limit?.verdict).toBe('refusesBelow');
  });

  it('says before each load what is left, in time and calls', async () => {
    const { said } = await right;
    expect(said[0]).toMatch(/^conformance: 6 loads, about 3 min \d+ s and \d+ calls$/);
    expect(said[1]).toMatch(/^conformance: load 1 of 6, 3 min \d+ s and \d+ calls to go$/);
    expect(said.at(-1)).toBe(`conformance: load 6 of 6, ${extentText(extentOf([PROFILES.window]))} to go`);
  });

  it('sends nothing above the limit that was not agreed to, and says so', async () => {
    const { loads, outcomes, checks, limit } = await conform({ notAbove: 'not asked for' });
    expect(loads).toEqual(ALL.slice(0, 3));
    expect(outcomes).toMatchObject({ 'limit-below-accepted': 'passed', 'limit-above-enforced': 'notApplicable' });
    expect(checks.find(({ id }) => id === 'limit-above-enforced')?.reason).toBe('not asked for');
    expect(limit?.verdict).not.toBe('enforced');
  });

  it('sends no more once no call of a load was accepted, which it tries twice', async () => {
    const { loads, said, checks } = await conform({}, 0);
    expect(loads).toEqual([ALL[0], ALL[0]]);
    expect(said.at(-1)).toBe('conformance: of below no call was accepted, so that nothing more is sent');
    expect(checks.find(({ id }) => id === 'limit-recovers')).toMatchObject({
      outcome: 'couldNotRun',
      reason: 'nothing more was sent once no call was accepted',
    });
  });

  it('that is interrupted tells of what was seen', async () => {
    const abort = new AbortController();
    const ends = ({ name }: Profile): void => {
      if (name === 'at') abort.abort();
    };
    const { loads, said, outcomes } = await conform({ signal: abort.signal }, 200, ends);
    expect(loads.length).toBe(3);
    expect(said.at(-1)).toContain('load 3 of 6');
    expect(outcomes).toEqual({
      'limit-below-accepted': 'passed',
      'limit-close-below-accepted': 'passed',
      ...NOT_ABOVE,
      'limit-answers-valid': 'errored',
    });
  });

  it('that is interrupted before its turn, or could not run, names all of its checks', async () => {
    const { checks } = await conform({ signal: AbortSignal.abort() });
    const [{ id: _smoke } = { id: '' }, ...all] = LIMIT_CHECKS.map(({ id }) => ({
      id,
      outcome: 'couldNotRun',
      reason: 'interrupted before it was its turn',
    }));
    expect(checks).toMatchObject(all);
    expect(checksOfLoads(CONFORMANCE_PHASES)).toEqual(all.map(({ id }) => id));
  });

  it('that is interrupted before anything was accepted does not blame the provider for it', async () => {
    const abort = new AbortController();
    const { said, outcomes } = await conform({ signal: abort.signal }, 0, () => abort.abort());
    expect(said.at(-1)).toContain('load 1 of 6');
    expect(outcomes).toEqual({
      'limit-below-accepted': 'errored',
      'limit-close-below-accepted': 'couldNotRun',
      ...NOT_ABOVE,
      'limit-answers-valid': 'errored',
    });
  });

  it('has a time and a number of calls that hold warm-ups and pauses', () => {
    const { calls, seconds } = extentOf([PROFILES.below]);
    expect(calls).toBe(callsOfProfile(PROFILES.below) + 108);
    expect(seconds).toBeCloseTo(60 + 1.08 + 2 + 1 + 1.08);
    expect(extentText({ calls: 5, seconds: 119.6 })).toBe('2 min 0 s and 5 calls');
    expect(extentText({ calls: 5, seconds: 59.4 })).toBe('59 s and 5 calls');
    expect(extentOf(CONFORMANCE_PHASES).seconds).toBeLessThan(240);
  });
});
