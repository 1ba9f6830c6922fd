import { readAddress } from '../contracts/provider/address.ts';
import { assertReachable } from '../contracts/provider/reach.ts';
import { announcementOf } from './announce.ts';
import { judgeLoad } from './judge/judge-load.ts';
import type { LimitJudgement } from './judge/limit-judgement.ts';
import { observeDrift } from './measure/drift.ts';
import { measureTwice } from './measure-twice.ts';
import { assertLoadAllowed } from './permission.ts';
import { LIMIT_PER_SECOND, mostWithinSecond, type Profile } from './profiles.ts';
import { runLoad } from './run-load.ts';
import { type LimitOptions, type LimitResult, withTarget } from './with-target.ts';

/** A load that takes longer was not meant to be offered twice. */
const LONGEST_TWICE_SECONDS = 120;

/**
 * Runs one profile and judges the limit by it. Throws LoadNotAllowed where load on this host was not agreed to,
 * TargetUnreachable where nothing listens there, and a TypeError for a URL that cannot be used.
 */
export async function loadProfile(profile: Profile, options: LimitOptions): Promise<LimitResult> {
  const provider = readAddress(options);
  const assertAllowed = (sdkappid: number | undefined): void => {
    const aboveLimit = mostWithinSecond(profile) > LIMIT_PER_SECOND;
    assertLoadAllowed({ ...options, provider, aboveLimit, ...(sdkappid !== undefined && { sdkappid }) });
  };
  assertAllowed(options.account?.sdkappid);
  await assertReachable(provider);
  return withTarget(options, provider, [profile], async (load) => {
    // The state endpoint may have issued another app than the one that was given.
    assertAllowed(load.account.sdkappid);
    announcementOf(provider, load.account.sdkappid, [profile]).forEach(load.progress);
    const judge = async (): Promise<LimitJudgement> => {
      const measured = await runLoad({ ...load, profile });
      const judgement = judgeLoad(measured, profile);
      const drift = profile.name === 'soak' ? observeDrift(measured.calls) : [];
      for (const { seen } of drift) load.progress(`soak: latency of accepted calls ${seen}`);
      return { ...judgement, observations: [...judgement.observations, ...drift] };
    };
    if (profile.durationSeconds > LONGEST_TWICE_SECONDS) return judge();
    return measureTwice(judge, (why) => load.progress(`${profile.name}, again: ${why}`));
  });
}
