import { readAddress } from '../contracts/provider/address.ts';
import { assertReachable } from '../contracts/provider/reach.ts';
import { judgeLoad } from './judge/judge-load.ts';
import { measureTwice } from './measure-twice.ts';
import { loadPermission } from './permission.ts';
import { LIMIT_PER_SECOND, type Profile } from './profiles.ts';
import { runLoad } from './run-load.ts';
import { type LimitOptions, type LimitResult, withTarget } from './with-target.ts';

/** Load that was not agreed to; the message says how to. */
export class LoadNotAllowed extends Error {
  override readonly name = 'LoadNotAllowed';
}

/** A load that takes longer was not meant to be offered twice. */
const LONGEST_TWICE_SECONDS = 120;

/**
 * Runs one profile and judges the limit by it. Throws LoadNotAllowed where load on this host was not agreed to,
 * TargetUnreachable where nothing listens there, and a TypeError for a URL that cannot be used.
 */
export async function loadProfile(profile: Profile, options: LimitOptions): Promise<LimitResult> {
  const provider = readAddress(options);
  const assertAllowed = (sdkappid: number | undefined): void => {
    const aboveLimit = profile.ratePerSecond > LIMIT_PER_SECOND;
    const permission = loadPermission({
      ...options,
      provider,
      aboveLimit,
      ...(sdkappid !== undefined && { sdkappid }),
    });
    if (!permission.allowed) throw new LoadNotAllowed(`Failed to start the load: ${permission.reason}.`);
  };
  assertAllowed(options.account?.sdkappid);
  await assertReachable(provider);
  return withTarget(options, provider, [profile], async (load) => {
    // The state endpoint may have issued another app than the one that was given.
    assertAllowed(load.account.sdkappid);
    const judge = async () => judgeLoad(await runLoad({ ...load, profile }), profile);
    if (profile.durationSeconds > LONGEST_TWICE_SECONDS) return judge();
    return measureTwice(judge, (why) => load.progress(`${profile.name}, again: ${why}`));
  });
}
