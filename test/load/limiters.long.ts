import { beforeAll, describe, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { checkLimit } from '../../load/check-limit.ts';
import { besideControl } from '../../load/judge/beside-control.ts';
import { judgeConformance } from '../../load/judge/conformance.ts';
import { LOAD_GROUP } from '../../load/k6/load-group.ts';
import { runConformance } from '../../load/load-conformance.ts';
import { overrideProfile, PROFILES, type Profile, SHORT_PROFILES } from '../../load/profiles.ts';
import { runInShort } from '../../load/run-in-short.ts';
import { limiterListener } from '../mutants/limits/limiter-listener.ts';
import { serve } from '../serve.ts';
import { anyLoad } from './any-load.ts';
import { limiterCalled, repeatWhileOpen, type Told, told } from './limiter-told.ts';
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
const LONGER = overrideProfile(ABOVE, { durationSeconds: 12 });

/** Limiters of the catalogue, and the load that shows what each is. */
const LIMITERS: readonly [string, Profile][] = [
  ['right-fixed-clock', ABOVE],
  ['right-sliding-log', ABOVE],
  ['right-bucket-200', ABOVE],
  ['too-low-190-clock', ABOVE],
  ['too-high-210-bucket', ABOVE],
  ['per-connection', ABOVE],
  // Six windows, and one second of each ten that is open.
  ['window-of-2-s', LONGER],
  ['fails-open-each-10-s', LONGER],
];

/** The same limit in short, in simulated time. */
async function playedInShort(played: PlayedProvider, above: Profile): Promise<Told> {
  const { play } = playedProvider(played);
  const run = async ({ profile }: { profile: Profile }) =>
    play(profile, evenly(profile.ratePerSecond, profile.durationSeconds));
  return told(await runInShort({ ...anyLoad(), profiles: { below: BELOW, above } }, run));
}

describe.each(['embedded', 'k6'] as const)('a limiter behind HTTP, loaded by %s', { timeout: 240_000 }, (engine) => {
  it.each(LIMITERS)('is told of what it is told in simulated time: %s', async (id, above) => {
    const limiter = limiterCalled(id);
    await serve(limiterListener(limiter, SEED), async (baseUrl) => {
      const where = { baseUrl, account: ACCOUNT, groupId: LOAD_GROUP.GroupId, engine, soleCaller: true };
      const once = async () => told(await checkLimit({ ...where, profiles: { below: BELOW, above } }));
      await repeatWhileOpen(once, limiter, await playedInShort({ limiter, seed: SEED }, above));
    });
  });
});

/** The loads of a conformance run but the bursts, which decide nothing, each as short as it can be. */
const PHASES: readonly Profile[] = [
  overrideProfile(PROFILES.below, { durationSeconds: 2 }),
  overrideProfile(PROFILES.below, { ratePerSecond: 198, durationSeconds: 10 }),
  overrideProfile(PROFILES.above, { durationSeconds: 20 }),
  overrideProfile(PROFILES.recovery, { durationSeconds: 15 }),
];

it('a conformance run by k6 of a limiter behind HTTP says what it says in simulated time', {
  timeout: 600_000,
}, async () => {
  const limiter = limiterCalled('too-low-190-clock');
  await serve(limiterListener(limiter, SEED), async (baseUrl) => {
    const aim = { provider: readAddress({ baseUrl }), groupId: LOAD_GROUP.GroupId, expectedCodes: [0] };
    const load = { ...anyLoad(), ...aim, engine: await requireK6(), others: 'none' as const };
    const names = PHASES.map(({ name }) => name);
    const played = told(besideControl(judgeConformance(phasesOf({ limiter, seed: SEED }, names))));
    await repeatWhileOpen(async () => told(await runConformance({ ...load, phases: PHASES })), limiter, played);
  });
});
