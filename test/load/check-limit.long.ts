import { describe, expect, it } from 'vitest';
import { checkLimit } from '../../load/check-limit.ts';
import { CHECKS_OF, limitChecksNotRun } from '../../load/judge/limit-checks.ts';
import { PROFILES } from '../../load/profiles.ts';
import { RUN_TIMEOUT_MS, withProvider } from './provider.ts';

type Journal = { seconds: readonly { arrivals: number }[] };

/** As short as the judges allow. */
const BRIEF = {
  below: { ...PROFILES.below, ratePerSecond: 50, durationSeconds: 1 },
  above: { ...PROFILES.above, ratePerSecond: 300, durationSeconds: 4 },
};

const STAGING = { baseUrl: 'https://staging.invalid', account: { sdkappid: 1400000001, identifier: 'administrator' } };

describe('the limit, checked from code', { timeout: RUN_TIMEOUT_MS }, () => {
  it('on the mock with the embedded engine is enforced, and its group is gone afterwards', async () => {
    await withProvider({}, async (server) => {
      const progress: string[] = [];
      const { checks, limit } = await checkLimit({
        baseUrl: `${server.url}/`,
        statesUrl: server.statesUrl,
        engine: 'embedded',
        profiles: BRIEF,
        progress: (line) => progress.push(line),
      });
      expect(checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
        'limit-below-accepted passed',
        'limit-above-enforced passed',
        'limit-above-accepted passed',
        'limit-code passed',
        'limit-answers-valid passed',
      ]);
      expect(limit).toMatchObject({ verdict: 'enforced', engine: { name: 'embedded' } });
      expect(progress[0]).toMatch(/^below: 50\/s for 1 s, 50 calls with the embedded engine/);
      expect(await (await fetch(`${server.url}/__group-counter/groups`)).text()).not.toContain('kit-load');
    });
  });

  it.each([
    [['limit-below-accepted'], 'limit-below-accepted passed|limit-answers-valid passed', 50, 200],
    [['limit-code'], 'limit-code passed', 1250, 2000],
  ])(
    'sends the load of the chosen checks and of their controls, and no more: %j',
    async (ids, outcome, least, most) => {
      await withProvider({}, async ({ url, statesUrl }) => {
        const where = { baseUrl: url, statesUrl, engine: 'embedded', profiles: BRIEF } as const;
        const { checks } = await checkLimit({ ...where, selected: (id) => ids.includes(id) });
        expect(checks.map(({ id, outcome }) => `${id} ${outcome}`).join('|')).toContain(outcome);
        const { seconds } = (await (await fetch(`${url}/__group-counter/journal`)).json()) as Journal;
        const arrived = seconds.reduce((total, { arrivals }) => total + arrivals, 0);
        expect(arrived).toBeGreaterThanOrEqual(least);
        expect(arrived).toBeLessThanOrEqual(most);
      });
    },
  );

  it('says what an account lacks where no state endpoint issues one', async () => {
    await withProvider({}, async ({ url }) => {
      const { checks, limit } = await checkLimit({ baseUrl: url, engine: 'embedded' });
      expect(checks).toEqual(
        limitChecksNotRun('couldNotRun', 'needs an app and its administrator: give --sdkappid and --identifier'),
      );
      expect(limit).toBeUndefined();
    });
  });

  it('does not begin after an interrupt', async () => {
    const { checks } = await checkLimit({ baseUrl: 'http://127.0.0.1:1', signal: AbortSignal.abort() });
    expect(checks).toEqual(limitChecksNotRun('couldNotRun', 'interrupted before it was its turn'));
  });

  it('sends nothing off this machine that was not agreed to', async () => {
    expect((await checkLimit(STAGING)).checks).toEqual(
      limitChecksNotRun(
        'notApplicable',
        'load on staging.invalid was not asked for: give --staging-sdkappid 1400000001 if that app is for staging',
      ),
    );
  });
});

/** A provider on this machine by a name that is not known to be of it; its state endpoint issues app 1400000000. */
const elsewhere = (stagingSdkappid: number) =>
  withProvider({}, async ({ url, statesUrl }) => {
    const baseUrl = url.replace('127.0.0.1', '0.0.0.0');
    const { checks } = await checkLimit({ baseUrl, statesUrl, stagingSdkappid, engine: 'embedded', profiles: BRIEF });
    return checks.map(({ id, outcome, reason }) => [id, outcome, reason]);
  });

describe('load off this machine', { timeout: RUN_TIMEOUT_MS }, () => {
  it('is not sent for an app that the state endpoint issues in place of the one agreed to', async () => {
    const reason = 'load is allowed for app 5, and app 1400000000 is called: give the app that is called';
    expect(await elsewhere(5)).toEqual([
      ['limit-below-accepted', 'notApplicable', reason],
      ['limit-answers-valid', 'notApplicable', reason],
      ['limit-above-enforced', 'notApplicable', reason],
      ['limit-above-accepted', 'notApplicable', reason],
      ['limit-code', 'notApplicable', reason],
    ]);
  });

  it('stays below the limit where no more was agreed to', async () => {
    const outcomes = (await elsewhere(1400000000)).map(([id, outcome]) => `${id} ${outcome}`);
    expect(outcomes).toContain('limit-below-accepted passed');
    expect(outcomes).toContain('limit-above-enforced notApplicable');
  });
});

describe('the checks of what was not run', () => {
  it('are each there once, with the reason', () => {
    const checks = limitChecksNotRun('couldNotRun', 'k6 is missing');
    expect(checks.map(({ id }) => id)).toEqual([
      'limit-below-accepted',
      'limit-answers-valid',
      'limit-above-enforced',
      'limit-above-accepted',
      'limit-code',
    ]);
    for (const one of checks)
      expect(one).toMatchObject({ outcome: 'couldNotRun', reason: 'k6 is missing', findings: [] });
    expect(limitChecksNotRun('notApplicable', 'x', CHECKS_OF.smoke).map(({ id }) => id)).toEqual([
      'limit-smoke-answered',
      'limit-answers-valid',
    ]);
  });
});
