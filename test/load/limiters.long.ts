import { beforeAll, describe, expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import type { CheckResult } from '../../contracts/report/check-result.ts';
import { checkLimit } from '../../load/check-limit.ts';
import { besideControl } from '../../load/judge/beside-control.ts';
import { judgeConformance } from '../../load/judge/conformance.ts';
import { LOAD_GROUP } from '../../load/k6/load-group.ts';
import { runConformance } from '../../load/load-conformance.ts';
import { overrideProfile, PROFILES, type Profile, SHORT_PROFILES } from '../../load/profiles.ts';
import { runInShort } from '../../load/run-in-short.ts';
import { DEFECTIVE_LIMITERS } from '../mutants/limits/defective.ts';
import type { LimiterCase } from '../mutants/limits/limiter-case.ts';
import { limiterListener } from '../mutants/limits/limiter-listener.ts';
import { RIGHT_LIMITERS } from '../mutants/limits/right.ts';
import { serve } from '../serve.ts';
import { anyLoad } from './any-load.ts';
import { phasesOf } from './play-conformance.ts';
import { evenly, type PlayedProvider, playedProvider } from './play-load.ts';
import { K6_TIMEOUT_MS, requireK6 } from './provider.ts';

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

/** What the provider takes no interest in. */
const ACCOUNT = { sdkappid: 1400000000, identifier: 'administrator', secretKey: 'any' };
const SEED = 1;

/** Below the limit no more than a control needs. */
const BELOW = overrideProfile(PROFILES.below, { ratePerSecond: 50, durationSeconds: 1 });
const ABOVE = SHORT_PROFILES.above;

/** Limiters of the catalogue, with the load above the limit that shows what each is. */
const LIMITERS: readonly [string, Profile][] = [
  ['right-fixed-clock', ABOVE],
  ['right-sliding-log', ABOVE],
  ['right-bucket-200', ABOVE],
  ['too-low-190-clock', ABOVE],
  ['too-high-210-bucket', ABOVE],
  ['per-connection', ABOVE],
  ['window-of-2-s', ABOVE],
  // Open for a second of each ten.
  ['fails-open-each-10-s', overrideProfile(ABOVE, { durationSeconds: 12 })],
];

function limiterOf(id: string): LimiterCase & { finding?: string } {
  const limiter = [...DEFECTIVE_LIMITERS, ...RIGHT_LIMITERS].find((one) => one.id === id);
  if (!limiter) throw new Error(`There is no limiter ${id}.`);
  return limiter;
}

/** What each check came to, with what is wrong. */
function told({ checks }: { checks: readonly CheckResult[] }): Record<string, string> {
  return Object.fromEntries(
    checks.map(({ id, outcome, findings }) => [id, [outcome, ...findings.map(({ code }) => code)].join(' ')]),
  );
}

/** That a limiter is told of what it is: a right one of nothing, a defective one of its finding. */
function expectNamed(seen: Record<string, string>, { finding }: { finding?: string }): void {
  const wrong = Object.values(seen).filter((one) => one.startsWith('failed'));
  if (finding === undefined) expect(wrong).toEqual([]);
  else expect(wrong.join()).toContain(finding);
}

/** The same limit in short, in simulated time. */
async function playedInShort(played: PlayedProvider, above: Profile): Promise<Record<string, string>> {
  const { play } = playedProvider(played);
  const run = async ({ profile }: { profile: Profile }) =>
    play(profile, evenly(profile.ratePerSecond, profile.durationSeconds));
  return told(await runInShort({ ...anyLoad(), profiles: { below: BELOW, above } }, run));
}

// A machine that stands still for a moment makes a run inconclusive, which is no fault of the limiter.
const AT_A_RATE = { timeout: 120_000, retry: 1 };

describe.each(['embedded', 'k6'] as const)('a limiter behind HTTP, loaded by %s', (engine) => {
  it.each(LIMITERS)('is told of what it is told in simulated time: %s', AT_A_RATE, async (id, above) => {
    const limiter = limiterOf(id);
    await serve(limiterListener(limiter, SEED), async (baseUrl) => {
      const where = { baseUrl, account: ACCOUNT, groupId: LOAD_GROUP.GroupId, engine, soleCaller: true };
      const seen = told(await checkLimit({ ...where, profiles: { below: BELOW, above } }));
      expect(seen).toEqual(await playedInShort({ limiter, seed: SEED }, above));
      expectNamed(seen, limiter);
    });
  });
});

/** The loads of a conformance run but the bursts, which decide nothing, each as short as it can be. */
const PHASES: readonly Profile[] = [
  overrideProfile(PROFILES.below, { durationSeconds: 4 }),
  overrideProfile(PROFILES.below, { ratePerSecond: 198, durationSeconds: 10 }),
  overrideProfile(PROFILES.above, { durationSeconds: 20 }),
  overrideProfile(PROFILES.recovery, { durationSeconds: 15 }),
];

describe('a conformance run by k6 of a limiter behind HTTP', () => {
  const ids = ['right-sliding-log', 'too-low-190-clock'];

  it.each(ids)('says what it says in simulated time: %s', { timeout: 300_000, retry: 1 }, async (id) => {
    const limiter = limiterOf(id);
    await serve(limiterListener(limiter, SEED), async (baseUrl) => {
      const load = {
        provider: readAddress({ baseUrl }),
        account: ACCOUNT,
        usersig: 'any',
        groupId: LOAD_GROUP.GroupId,
        expectedCodes: [0],
        engine: await requireK6(),
        others: 'none' as const,
        progress: () => {},
      };
      const seen = told(await runConformance({ ...load, phases: PHASES }));
      const names = PHASES.map(({ name }) => name);
      expect(seen).toEqual(told(besideControl(judgeConformance(phasesOf({ limiter, seed: SEED }, names)))));
      expectNamed(seen, limiter);
    });
  });
});
