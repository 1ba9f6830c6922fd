import { readAddress } from '../contracts/provider/address.ts';
import { assertReachable } from '../contracts/provider/reach.ts';
import { announcementOf } from './announce.ts';
import { judgeLoad } from './judge/judge-load.ts';
import { checksOfLoad } from './judge/limit-checks.ts';
import type { LimitJudgement } from './judge/limit-judgement.ts';
import { assertSplit } from './machines/split.ts';
import { measureTwice } from './measure-twice.ts';
import { type OverTime, runOverTime } from './over-time.ts';
import { assertProfileAllowed } from './permission.ts';
import type { Profile } from './profiles.ts';
import { runLoad } from './run-load.ts';
import { type AwaitedLimitOptions, type LimitResult, withTarget } from './with-target.ts';

/** A load that takes longer was not meant to be offered twice. */
const LONGEST_TWICE_SECONDS = 120;

/** How many instances of k6 offer the load together; one by default. */
export type ProfileOptions = AwaitedLimitOptions & { parallelism?: number };

/**
 * Runs one profile and judges the limit by it. Throws CannotSplit where it does not fall into as many equal parts as are
 * asked for, LoadNotAllowed where load on this host was not agreed to, TargetUnreachable where nothing listens there, and a
 * TypeError for a URL that cannot be used.
 */
export async function loadProfile(profile: Profile, options: ProfileOptions): Promise<LimitResult> {
  const { parallelism = 1 } = options;
  assertSplit(profile, options);
  const provider = readAddress(options);
  const assertAllowedAs = (sdkappid: number | undefined): void =>
    assertProfileAllowed(profile, { ...options, provider, ...(sdkappid !== undefined && { sdkappid }) });
  assertAllowedAs(options.account?.sdkappid);
  await options.ready?.();
  await assertReachable(provider);
  const planned = { profiles: [profile], checks: checksOfLoad(profile) };
  // Only k6 can be one of several.
  const engine = parallelism > 1 && { engine: 'k6' as const };
  return withTarget({ ...options, ...engine }, provider, planned, async (load) => {
    // The state endpoint may have issued another app than the one that was given.
    assertAllowedAs(load.account.sdkappid);
    announcementOf(provider, load.account.sdkappid, [profile]).forEach(load.progress);
    const judge = async (): Promise<LimitJudgement> => {
      const run = () => runLoad({ ...load, profile, parallelism });
      if (profile.name !== 'soak') return judgeLoad(await run(), profile);
      const { measured, overTime } = await runOverTime({ ...load, profile }, run);
      return withOverTime(judgeLoad(measured, profile), overTime);
    };
    if (profile.durationSeconds > LONGEST_TWICE_SECONDS) return judge();
    return measureTwice(judge, (why) => load.progress(`${profile.name}, again: ${why}`));
  });
}

function withOverTime(judgement: LimitJudgement, { limit, observations }: OverTime): LimitJudgement {
  return {
    ...judgement,
    limit: { ...judgement.limit, ...limit },
    observations: [...judgement.observations, ...observations],
  };
}
