import { beforeAll, expect, it } from 'vitest';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import type { RunningServer, ServerOptions } from '../../../mocks/server.ts';
import { K6_TIMEOUT_MS, RUN_TIMEOUT_MS, requireK6, withProvider } from '../provider.ts';
import { emit } from './emitted.ts';
import { fullSeconds } from './full-seconds.ts';
import { operate, type Runner } from './operator.ts';

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

const STAGING = 'https://staging.example';

/** Emits a run, of which this provider is the staging, and does with it what the operator does. */
async function runAt({ url, account }: RunningServer, argv: readonly string[]): Promise<Runner[]> {
  const { sdkappid, identifier, secretKey } = account;
  const where = argv.includes('--base-url') ? [] : ['--base-url', url];
  const who = ['--sdkappid', String(sdkappid), '--identifier', identifier, '--staging-sdkappid', String(sdkappid)];
  const usersig = signUserSig(sdkappid, secretKey, identifier);
  const { testRun, ...emitted } = await emit([...argv, ...where, ...who]);
  const here = JSON.parse(JSON.stringify(testRun).replaceAll(STAGING, url));
  const runners = await operate({ ...emitted, testRun: here }, (await requireK6()).path, usersig);
  expect(runners.filter(({ log }) => log.includes(usersig))).toEqual([]);
  return runners;
}

const sum = (runners: readonly Runner[], of: 'calls' | 'refused' | 'dropped') =>
  runners.reduce((total, { summary }) => total + summary[of], 0);

// On a busy machine a runner may fall behind for a moment, which is no fault of what is tested.
const AT_A_RATE = { timeout: RUN_TIMEOUT_MS, retry: 2 };

it.each([
  ['2 runners', 2, 200, []],
  ['4 runners', 4, 200, []],
  ['4 runners with the fuse of a run off this machine', 4, 180, ['--base-url', STAGING]],
])(
  '%s that the operator begins offer the rate, to one call in every full second',
  AT_A_RATE,
  async (_what, parts, rate, where) => {
    await withProvider({ callsPerSecond: 'unlimited' }, async (server) => {
      const argv = ['below', '--rate', String(rate), '--duration', '8', '--parallelism', String(parts), ...where];
      const runners = await runAt(server, argv);
      expect(
        runners.map(({ code }) => code),
        runners[0]?.log,
      ).toEqual(Array(parts).fill(0));
      const seconds = await fullSeconds(server);
      expect(seconds.length).toBeGreaterThan(5);
      for (const arrivals of seconds) expect(Math.abs(arrivals - rate), seconds.join(' ')).toBeLessThanOrEqual(1);
      expect([sum(runners, 'refused'), sum(runners, 'dropped')]).toEqual([0, 0]);
      expect(Math.abs(sum(runners, 'calls') - rate * 8)).toBeLessThanOrEqual(parts);
    });
  },
);

/** A bucket turns away every sixth of 240 calls a second: of two runners it is always the same one's. */
const BUCKET: ServerOptions = { unknowns: { 'limit-window': 'bucket' } };

it.each<[string, ServerOptions, number, boolean]>([
  ['passes a bucket, whichever runner it refuses', BUCKET, 0, true],
  ['leaves it to the sum that no limit is there', { callsPerSecond: 'unlimited' }, 0, false],
])('a run above the limit %s', AT_A_RATE, async (_what, provider, code, refuses) => {
  await withProvider(provider, async (server) => {
    const runners = await runAt(server, ['above', '--duration', '8', '--parallelism', '2']);
    expect(
      runners.map((runner) => runner.code),
      runners[0]?.log,
    ).toEqual([code, code]);
    expect(sum(runners, 'refused') > 0).toBe(refuses);
  });
});

it('a run below the limit fails in the runners that were refused', AT_A_RATE, async () => {
  await withProvider({ callsPerSecond: 100 }, async (server) => {
    const runners = await runAt(server, ['below', '--duration', '3', '--parallelism', '2']);
    expect(runners.map(({ code }) => code)).toEqual([99, 99]);
    expect(sum(runners, 'refused')).toBeGreaterThan(100);
  });
});
