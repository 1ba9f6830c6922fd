import { beforeAll, expect, it } from 'vitest';
import { judgeLoad } from '../../../load/judge/judge-load.ts';
import { overrideProfile, PROFILES } from '../../../load/profiles.ts';
import { runLoad } from '../../../load/run-load.ts';
import {
  K6_TIMEOUT_MS,
  loadOptions,
  loadProvider,
  outcomesOf,
  RUN_TIMEOUT_MS,
  requireK6,
  withProvider,
} from '../provider.ts';
import { fullSeconds, journalOf } from './full-seconds.ts';

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

/** On a busy machine an instance may fall behind for a moment, which is no fault of what is tested. */
const AT_A_RATE = { timeout: RUN_TIMEOUT_MS, retry: 2 };

it.each([2, 4])(
  '%d instances offer the limit together, to one call in every full second',
  AT_A_RATE,
  async (parallelism) => {
    const profile = overrideProfile(PROFILES.below, { ratePerSecond: 200, durationSeconds: 8 });
    await withProvider({ callsPerSecond: 'unlimited' }, async (server) => {
      const load = { ...loadOptions(server, profile, await requireK6()), journalUrl: journalOf(server) };
      const measured = await runLoad({ ...load, parallelism });
      expect(measured.trouble).toBeUndefined();
      const seconds = await fullSeconds(server);
      expect(seconds.length).toBeGreaterThan(5);
      for (const arrivals of seconds) expect(Math.abs(arrivals - 200), seconds.join(' ')).toBeLessThanOrEqual(1);
      expect(outcomesOf(judgeLoad(measured, profile))).toEqual({
        'limit-below-accepted': 'passed',
        'limit-answers-valid': 'passed',
      });
    });
  },
);

it('judges the surplus on the whole, also where one instance saw no refusal', AT_A_RATE, async () => {
  const profile = overrideProfile(PROFILES.above, { ratePerSecond: 240, durationSeconds: 8 });
  const judged = await loadProvider({ profile, load: { parallelism: 2 } });
  expect(outcomesOf(judged)).toEqual({
    'limit-above-enforced': 'passed',
    'limit-above-accepted': 'passed',
    'limit-code': 'passed',
    'limit-answers-valid': 'passed',
  });
  expect(judged.limit.engine).toMatchObject({ instances: 2 });
});

it('offers each step of a profile in parts, and tells of each call when it was due', AT_A_RATE, async () => {
  const profile = overrideProfile(PROFILES.recovery, { durationSeconds: 15 });
  await withProvider(undefined, async (server) => {
    const load = { ...loadOptions(server, profile, await requireK6()), journalUrl: journalOf(server) };
    const { calls, trouble } = await runLoad({ ...load, parallelism: 4 });
    expect(trouble).toBeUndefined();
    const ofStep = (step: number) => calls.filter((call) => call.step === step);
    expect([0, 1, 2].map((step) => Math.round(ofStep(step).length / 10) * 10)).toEqual([960, 720, 720]);
    expect(ofStep(2).filter(({ kind }) => kind === 'refused')).toEqual([]);
    // An instance that took its calls for every one of the schedule would have them due up to 3 s before the last.
    const late = calls.map(({ startedAtMs, dueAtMs = Number.NaN }) => startedAtMs - dueAtMs).sort((a, b) => a - b);
    // Both are told in whole milliseconds.
    expect(late[0]).toBeGreaterThan(-3);
    expect(late[Math.floor(late.length / 2)]).toBeLessThan(20);
  });
});
