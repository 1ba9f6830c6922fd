import { readAddress } from '../contracts/provider/address.ts';
import { announcementOf } from './announce.ts';
import { limitChecksNotRun } from './judge/limit-checks.ts';
import { loadPermission } from './permission.ts';
import { type Profile, SHORT_PROFILES } from './profiles.ts';
import { runInShort } from './run-in-short.ts';
import { type LimitOptions, type LimitResult, withTarget } from './with-target.ts';

export type CheckLimitOptions = LimitOptions & {
  /** The profiles to run; by default the short ones. */
  profiles?: { below: Profile; above: Profile };
};

/**
 * Checks the limit in short: below it nothing is refused, above it the surplus is. Load that was not agreed to is not
 * sent: what needs it is then `notApplicable`. Findings are returned, never thrown; throws a TypeError for a URL that
 * cannot be used.
 */
export async function checkLimit({ profiles = SHORT_PROFILES, ...options }: CheckLimitOptions): Promise<LimitResult> {
  const provider = readAddress(options);
  const permission = (sdkappid: number | undefined, aboveLimit = false) =>
    loadPermission({ ...options, provider, aboveLimit, ...(sdkappid !== undefined && { sdkappid }) });
  const notAsked = (reason: string) => ({ checks: limitChecksNotRun('notApplicable', reason) });
  const before = permission(options.account?.sdkappid);
  if (!before.allowed) return notAsked(before.reason);
  return withTarget(options, provider, [profiles.below, profiles.above], async (load) => {
    // The state endpoint may have issued another app than the one that was given.
    const { sdkappid } = load.account;
    const below = permission(sdkappid);
    if (!below.allowed) return notAsked(below.reason);
    const above = permission(sdkappid, true);
    const toCome = above.allowed ? [profiles.below, profiles.above] : [profiles.below];
    announcementOf(provider, sdkappid, toCome).forEach(load.progress);
    return runInShort({ ...load, profiles, ...(!above.allowed && { notAbove: above.reason }) });
  });
}
