import { describe, expect, it } from 'vitest';
import { compareRuns, type LoadedRun } from '../../../load/compare/compare-runs.ts';
import type { LoadComparison } from '../../../load/compare/comparison.ts';
import { overrideProfile, PROFILES } from '../../../load/profiles.ts';
import { ABOVE, BELOW, loadedRun, type Provider } from './loaded-run.ts';

const changed = ({ phases }: LoadComparison) =>
  phases.flatMap(({ rows }) =>
    rows
      .filter(({ verdict }) => verdict === 'worse' || verdict === 'better')
      .map(({ outcome, percentile, unit, verdict }) => `${outcome} ${percentile ?? unit} ${verdict}`),
  );
const pair = (before: Provider, after: Provider, profile = BELOW, seed = 1) =>
  compareRuns(loadedRun(profile, before, seed), loadedRun(profile, after, seed + 1000));

/** How many of forty pairs of runs came to what. */
function verdictsOf(before: Provider, after: Provider, profile = BELOW): Record<string, number> {
  const counts: Record<string, number> = { noWorse: 0, worse: 0, cannotTell: 0 };
  for (let seed = 0; seed < 40; seed++) {
    const { verdict } = pair(before, after, profile, seed);
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}

describe('two runs of one provider', () => {
  it.each<[string, Provider, typeof BELOW]>([
    ['that answers evenly', {}, BELOW],
    ['whose slow calls come together', { memory: 0.8 }, BELOW],
    ['that is quick', { medianMs: 0.5, sigma: 0.8 }, BELOW],
    ['that stalls now and then', { stallsPerSecond: 0.1 }, BELOW],
    ['that loses a call now and then', { failing: 0.002 }, BELOW],
    ['above the limit', {}, overrideProfile(ABOVE, { durationSeconds: 20 })],
  ])('%s show no change, in at least 38 of 40 pairs', (_title, provider, profile) => {
    const verdicts = verdictsOf(provider, provider, profile);
    expect(verdicts['noWorse'], JSON.stringify(verdicts)).toBeGreaterThanOrEqual(38);
  });
});

describe('a change', () => {
  it('of 20 % of latency is found in 10,800 calls, nearly always', () => {
    const slower = { medianMs: 9.6 };
    for (let seed = 0; seed < 10; seed++) {
      const found = changed(pair({}, slower, PROFILES.below, seed));
      expect(found).toEqual(expect.arrayContaining(['accepted p50 worse', 'accepted p90 worse']));
    }
    expect(verdictsOf({}, slower)['worse']).toBeGreaterThan(32);
    expect(pair(slower, {}, PROFILES.below)).toMatchObject({ verdict: 'noWorse' });
    expect(changed(pair(slower, {}, PROFILES.below))).toContain('accepted p90 better');
  });

  it('of the slow calls alone is found where it is', () => {
    // At p90 20 % more, and none at p50.
    const found = changed(pair({}, { sigma: 0.5 + Math.log(1.2) / 1.2816 }, PROFILES.below));
    expect(found).toContain('accepted p90 worse');
    expect(found).not.toContain('accepted p50 worse');
  });

  it.each<[string, Provider, string[]]>([
    ['195 a second instead of 200', { limit: 195 }, ['accepted calls/s worse', 'refused calls/s worse']],
    ['205 a second instead of 200', { limit: 205 }, ['accepted calls/s worse', 'refused calls/s worse']],
  ])('of what a limit lets through is found: %s', (_title, after, found) => {
    expect(changed(pair({}, after, ABOVE))).toEqual(found);
    expect(changed(pair(after, {}, ABOVE))).toEqual(found.map((row) => row.replace('worse', 'better')));
  });

  it('from none to 3 % of failing calls is found', () => {
    expect(changed(pair({}, { failing: 0.03 }))).toContain('failed calls/s worse');
  });

  it('of a stall or two is not taken for one of the provider', () => {
    const runs = Array.from({ length: 20 }, (_, seed) => loadedRun(BELOW, { stallsPerSecond: 0.2 }, seed));
    const stalled = runs.filter(({ phases }) => (phases[0]?.latency.accepted?.max ?? 0) > 90);
    expect(stalled.length).toBeGreaterThan(10);
    for (const after of stalled) expect(changed(compareRuns(loadedRun(BELOW, {}, 1), after))).toEqual([]);
  });
});

describe('what is not alike', () => {
  const run = loadedRun(BELOW, {}, 1);
  const slow = loadedRun(BELOW, { medianMs: 80 }, 2);
  const short = overrideProfile(BELOW, { durationSeconds: 5 });
  const phases = (changes: object) => slow.phases.map((phase) => ({ ...phase, ...changes }));

  it.each<[string, LoadedRun, RegExp]>([
    ['another target', { ...slow, target: 'https://staging.test' }, /^the targets differ: http:\S+ and https:\S+$/],
    ['another engine', { ...slow, engine: { name: 'embedded', version: '1' } }, /^the engines differ: k6 .* and the/],
    ['another limit', { ...slow, documented: 100 }, /^the documented limits differ: 200 and 100/],
    ['another rate', { ...slow, phases: phases({ rate: 150 }) }, /^the runs have no load in common/],
    ['another profile', { ...slow, phases: phases({ profile: 'soak' }) }, /^the runs have no load in common/],
    ['another duration', loadedRun(short, {}, 3), /^the runs have no load in common/],
    ['a run that broke off', { ...slow, phases: phases({ ranSeconds: 4 }) }, /^after, below broke off after 4 s$/],
    ['a rate that was not offered', { ...slow, phases: phases({ seconds: [] }) }, /^after, below sent only 0 of 1800/],
  ])('%s is said, and not compared as if it were', (_title, after, says) => {
    const { verdict, reasons } = compareRuns(run, after);
    expect(verdict).toBe('cannotTell');
    expect(reasons).toContainEqual(expect.stringMatching(says));
  });

  it('another port of this machine is said, and compared all the same', () => {
    const { verdict, differences } = compareRuns(run, { ...slow, target: 'http://localhost:1' });
    expect({ verdict, differences }).toEqual({
      verdict: 'worse',
      differences: ['the targets differ: http://127.0.0.1:4010 and http://localhost:1'],
    });
  });

  it('another target is judged where that is asked for', () => {
    const after = { ...slow, target: 'https://staging.test' };
    const { verdict, differences } = compareRuns(run, after, { allowDifferences: true });
    expect(verdict).toBe('worse');
    expect(differences).toHaveLength(1);
  });

  it('loads of one run alone are named, and the rest is compared', () => {
    const both = { ...run, phases: [...run.phases, ...loadedRun(ABOVE, {}, 5).phases] };
    expect(compareRuns(both, run)).toMatchObject({
      verdict: 'noWorse',
      differences: ['only before has above: 240/s for 30 s: it is not compared'],
    });
  });

  it('too few calls come to no verdict', () => {
    const few = { ...PROFILES.smoke, durationSeconds: 2 };
    const { verdict, reasons } = compareRuns(loadedRun(few, {}, 1), loadedRun(few, {}, 2));
    expect(verdict).toBe('cannotTell');
    expect(reasons).toContainEqual(expect.stringMatching(/^too few calls to tell p90 of OK in smoke/));
  });
});
