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

/** The options that k6 reads from a script. */
async function optionsOf(script: string, env: Record<string, string> = {}) {
  const { path } = await requireK6();
  const { stdout } = await run(path, ['inspect', '--include-system-env-vars', script], {
    env: { ...ENVIRONMENT, ...env },
  });
  return JSON.parse(stdout);
}

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

describe('the script', () => {
  it.each<[ProfileName, number, number, string]>([
    ['smoke', 20, 20, 'count==0'],
    ['below', 180, 100, 'count==0'],
    ['above', 240, 100, 'count>0'],
  ])('%s offers its rate after a gentle warm-up and an idle pause', async (name, rate, warmUpRate, refusals) => {
    const { scenarios, thresholds, systemTags } = await optionsOf(join(PROJECT, `load/k6/${name}.ts`));
    expect(scenarios.measured).toMatchObject({
      executor: 'constant-arrival-rate',
      rate,
      timeUnit: '1s',
      preAllocatedVUs: rate * 0.6,
      maxVUs: null,
    });
    expect(scenarios['warm-up']).toMatchObject({ rate: warmUpRate, preAllocatedVUs: rate * 0.6 });
    expect(thresholds['group_counter_refusals{scenario:measured}']).toEqual([refusals]);
    expect(thresholds['dropped_iterations{scenario:measured}']).toEqual(['count==0']);
    expect(systemTags).not.toContain('url');
    expect(systemTags).not.toContain('error');
  });

  it('takes another rate and duration from the environment', async () => {
    const { scenarios } = await optionsOf(join(PROJECT, 'load/k6/above.ts'), {
      GROUP_COUNTER_RATE: '300',
      GROUP_COUNTER_DURATION: '5',
    });
    expect(scenarios.measured).toMatchObject({ rate: 300, duration: '5s', preAllocatedVUs: 180 });
  });
});
