import { describe, expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { EMBEDDED } from '../../load/engine/engine.ts';
import type { LoadOptions } from '../../load/load-options.ts';
import { PROFILES } from '../../load/profiles.ts';
import { type InShortOptions, runInShort } from '../../load/run-in-short.ts';
import { aboveRun, belowRun } from './measured-run.ts';

const OPTIONS: InShortOptions = {
  provider: readAddress({ baseUrl: 'http://127.0.0.1:1' }),
  account: { sdkappid: 1400000000, identifier: 'administrator' },
  usersig: 'eJyrVgrx',
  groupId: 'kit-load',
  expectedCodes: [0],
  engine: EMBEDDED,
  progress: () => {},
};

/** The limit in short with made-up runs, and the profiles that were run. */
async function check(options: Partial<InShortOptions> = {}) {
  const profiles: string[] = [];
  const run = async ({ profile }: LoadOptions) => {
    profiles.push(`${profile.name} ${profile.ratePerSecond}/s ${profile.durationSeconds} s`);
    return profile.name === 'below' ? belowRun() : aboveRun();
  };
  const { checks, limit } = await runInShort({ ...OPTIONS, ...options }, run);
  return { profiles, verdict: limit.verdict, outcomes: checks.map(({ id, outcome }) => `${id} ${outcome}`), checks };
}

describe('the limit in short', () => {
  it('runs below the limit, then above it', async () => {
    const { profiles, outcomes, verdict } = await check();
    expect(profiles).toEqual(['below 180/s 10 s', 'above 300/s 5 s']);
    expect(verdict).toBe('enforced');
    expect(outcomes).toEqual([
      'limit-below-accepted passed',
      'limit-above-enforced passed',
      'limit-code passed',
      'limit-answers-valid passed',
    ]);
  });

  it('runs what is needed and no more', async () => {
    const { profiles, outcomes, verdict } = await check({ needed: ['below'] });
    expect(profiles).toEqual(['below 180/s 10 s']);
    expect(verdict).toBe('inconclusive');
    expect(outcomes).toEqual(['limit-below-accepted passed', 'limit-answers-valid passed']);
  });

  it('takes other profiles', async () => {
    const { profiles } = await check({ profiles: { below: PROFILES.below, above: PROFILES.above } });
    expect(profiles).toEqual(['below 180/s 60 s', 'above 240/s 30 s']);
  });
});
