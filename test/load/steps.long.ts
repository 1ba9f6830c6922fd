import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadCall } from '../../load/measure/load-calls.ts';
import { overrideProfile, PROFILES, type Profile } from '../../load/profiles.ts';
import { runLoad } from '../../load/run-load.ts';
import { K6_TIMEOUT_MS, loadOptions, RUN_TIMEOUT_MS, requireK6, withProvider } from './provider.ts';

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

/** Loads the right provider with k6; calls are counted by its journal too. */
const load = (profile: Profile) =>
  withProvider(undefined, async (server) =>
    runLoad({
      ...loadOptions(server, profile, await requireK6()),
      journalUrl: `${server.url}/__group-counter/journal`,
    }),
  );

const byStep = (calls: readonly LoadCall[]) =>
  [...Map.groupBy(calls, ({ step }) => step ?? -1)].sort(([one], [other]) => one - other).map(([, step]) => step);
const dueOf = (calls: readonly LoadCall[]) =>
  calls.map(({ dueAtMs = Number.NaN }) => dueAtMs).sort((one, other) => one - other);
const refusedOf = (calls: readonly LoadCall[]) => calls.filter(({ kind }) => kind === 'refused').length;

// On a busy machine k6 may fail to offer its rate, which is no fault of what is tested: one more try.
describe('k6', { timeout: RUN_TIMEOUT_MS, retry: 1 }, () => {
  it('tells of each call when it was due, evenly, however it was sent', async () => {
    const { calls, trouble } = await load(overrideProfile(PROFILES.at, { ratePerSecond: 100, durationSeconds: 2 }));
    expect(trouble).toBeUndefined();
    const due = dueOf(calls);
    const gaps = due.slice(1).map((at, index) => at - (due[index] ?? 0));
    expect(due.length).toBeGreaterThanOrEqual(200);
    for (const gap of gaps) expect(gap).toBeCloseTo(10);
    const late = calls.map(({ startedAtMs, dueAtMs = Number.NaN }) => startedAtMs - dueAtMs);
    // Both are told in whole milliseconds.
    expect(Math.min(...late)).toBeGreaterThan(-3);
    expect(late.filter((ms) => ms < 20).length).toBeGreaterThan(100);
  });

  it('offers recovery step by step: refused is above the limit alone, and after the pause nothing', async () => {
    const { calls, trouble, total, offered } = await load(overrideProfile(PROFILES.recovery, { durationSeconds: 15 }));
    expect(trouble).toBeUndefined();
    const [above = [], below = [], again = []] = byStep(calls);
    expect([above, below, again].map(({ length }) => Math.round(length / 10) * 10)).toEqual([960, 720, 720]);
    expect(total.calls).toBe(offered.sent);
    expect(refusedOf(above)).toBeGreaterThan(60);
    expect(refusedOf(again)).toBe(0);
    expect((dueOf(again)[0] ?? 0) - (dueOf(below).at(-1) ?? 0)).toBeGreaterThan(2900);
  });

  it('lets the calls of a round of window go at once, before and after its first second', async () => {
    const { calls, trouble, total, offered } = await load(overrideProfile(PROFILES.window, { durationSeconds: 9 }));
    expect(trouble).toBeUndefined();
    const steps = byStep(calls);
    expect(steps.map(({ length }) => length)).toEqual([1, 199, 199, 1, 199, 199]);
    expect(total.calls).toBe(offered.sent);
    const starts = steps.map((step) => dueOf(step)[0] ?? 0);
    const after = starts.map((at) => at - (starts[0] ?? 0));
    for (const [index, due] of [0, 900, 1050, 4500, 5400, 5550].entries())
      expect(Math.abs((after[index] ?? Number.NaN) - due)).toBeLessThan(50);
  });
});
