import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProfileName } from '../../load/profiles.ts';
import { PROJECT, run } from '../run-program.ts';
import { K6_TIMEOUT_MS, requireK6 } from './provider.ts';

const ENVIRONMENT = {
  K6_NO_USAGE_REPORT: 'true',
  GROUP_COUNTER_BASE_URL: 'http://127.0.0.1:1',
  GROUP_COUNTER_SDKAPPID: '1400000000',
  GROUP_COUNTER_IDENTIFIER: 'administrator',
  GROUP_COUNTER_USERSIG: 'eJyrVgrx',
  GROUP_COUNTER_GROUP_ID: 'kit-load',
};

/** The options that k6 reads from the script for a profile. */
async function optionsOf(profile: ProfileName, env: Record<string, string> = {}) {
  const { path } = await requireK6();
  const script = join(PROJECT, 'load/k6/script.ts');
  const { stdout } = await run(path, ['inspect', '--include-system-env-vars', script], {
    env: { ...ENVIRONMENT, GROUP_COUNTER_PROFILE: profile, ...env },
  });
  return JSON.parse(stdout);
}

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

describe('the script', () => {
  it.each<[ProfileName, number, number, string[]]>([
    ['smoke', 20, 20, ['count==0']],
    ['below', 180, 100, ['count==0']],
    ['at', 200, 100, ['count>=0']],
    ['above', 240, 100, ['count>0']],
    ['soak', 180, 100, ['count==0']],
  ])('offers the rate of %s after a gentle warm-up and an idle pause', async (name, rate, warmUpRate, refusals) => {
    const { scenarios, thresholds, systemTags } = await optionsOf(name);
    expect(scenarios.measured).toMatchObject({
      executor: 'constant-arrival-rate',
      rate,
      timeUnit: '1s',
      preAllocatedVUs: rate * 0.6,
      maxVUs: null,
      tags: { load: 'measured' },
    });
    expect(scenarios['warm-up']).toMatchObject({ rate: warmUpRate, preAllocatedVUs: rate * 0.6, tags: null });
    expect(thresholds['group_counter_refusals{load:measured}']).toEqual(refusals);
    expect(thresholds['iterations{load:measured}']).toEqual(['count>0']);
    // k6 counts what it drops without the tags of the scenario.
    expect(thresholds['dropped_iterations{scenario:measured}']).toEqual(['count==0']);
    expect(systemTags).not.toContain('url');
    expect(systemTags).not.toContain('error');
  });

  it('goes from above the limit to below it, and comes from below again after a pause', async () => {
    const { scenarios, thresholds } = await optionsOf('recovery');
    expect(scenarios['warm-up'].preAllocatedVUs).toBe(252);
    expect(scenarios).toMatchObject({
      'measured-0': { rate: 240, startTime: '4.52s', duration: '10s' },
      'measured-1': { rate: 180, startTime: '14.52s', duration: '10s' },
      'measured-2': { rate: 180, startTime: '27.52s', duration: '10s' },
    });
    expect(Object.keys(thresholds)).toContain('dropped_iterations{scenario:measured-2}');
  });

  it('lets the calls of a burst go at once, each by a VU of its own', async () => {
    const { scenarios } = await optionsOf('window');
    expect(scenarios['warm-up'].preAllocatedVUs).toBe(399);
    expect(Object.keys(scenarios).length).toBe(61);
    const burst = { executor: 'per-vu-iterations', iterations: 1, maxDuration: '2.9s', gracefulStop: '0s' };
    expect(scenarios).toMatchObject({
      'measured-3': { ...burst, vus: 1, startTime: '10.04s' },
      'measured-4': { ...burst, vus: 199, startTime: '10.94s' },
      'measured-5': { ...burst, vus: 199, startTime: '11.09s' },
    });
  });

  it('takes another rate and duration from the environment', async () => {
    const env = { GROUP_COUNTER_RATE: '300', GROUP_COUNTER_DURATION: '5' };
    const { scenarios } = await optionsOf('above', env);
    expect(scenarios.measured).toMatchObject({ rate: 300, duration: '5s', preAllocatedVUs: 180 });
  });
});
