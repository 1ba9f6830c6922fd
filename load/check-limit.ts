import { readAddress } from '../contracts/provider/address.ts';
import type { CheckResult } from '../contracts/report/check-result.ts';
import { announcementOf } from './announce.ts';
import { CHECKS_OF, limitChecksNotRun, SHORT_CHECK_IDS } from './judge/limit-checks.ts';
import type { LoadOptions } from './load-options.ts';
import { neededProfiles } from './needed-profiles.ts';
import { type LoadRequest, loadPermission } from './permission.ts';
import { type Profile, SHORT_PROFILES } from './profiles.ts';
import { runInShort, type ShortName } from './run-in-short.ts';
import { type LimitOptions, type LimitResult, withTarget } from './with-target.ts';

export type CheckLimitOptions = LimitOptions & {
  /** The profiles to run; by default the short ones. */
  profiles?: Readonly<Record<ShortName, Profile>>;
  /** Which checks are wanted, by id; by default all. Only the load of these and of their controls is sent. */
  selected?: (id: string) => boolean;
  /** Another provider that is just like the first, with a limit of its own: both loads are then offered at once. */
  twin?: Twin;
};

/** Where a provider is that is just like another, and who may call it. */
export type Twin = Pick<LimitOptions, 'baseUrl' | 'statesUrl' | 'account'>;

/**
 * Checks the limit in short: below it nothing is refused, above it the surplus is. Load that was not agreed to is not
 * sent: what needs it is then `notApplicable`. Findings are returned, never thrown; throws a TypeError for a URL that
 * cannot be used.
 */
export async function checkLimit({ profiles = SHORT_PROFILES, ...options }: CheckLimitOptions): Promise<LimitResult> {
  const provider = readAddress(options);
  let plan = planFor({ ...options, provider }, options.account?.sdkappid);
  const chosen = plan.needed.map((name) => profiles[name]);
  const checks = SHORT_CHECK_IDS.filter((id) => plan.needed.some((name) => CHECKS_OF[name].includes(id)));
  const run = async (load: Omit<LoadOptions, 'profile'>): Promise<LimitResult> => {
    // The state endpoint may have issued another app than the one that was given.
    const { sdkappid } = load.account;
    plan = planFor({ ...options, provider }, sdkappid);
    if (plan.needed.length === 0) return NOTHING;
    const toCome = plan.needed.map((name) => profiles[name]);
    announcementOf(provider, sdkappid, toCome).forEach(load.progress);
    const { needed } = plan;
    const runWith = (twin?: Omit<LoadOptions, 'profile'>) =>
      runInShort({ ...load, profiles, needed, ...(twin && { twin: { ...twin, progress: load.progress } }) });
    if (options.twin === undefined || needed.length < 2) return runWith();
    // What offers the load is told once.
    const aim = { ...options, ...options.twin, progress: () => {} };
    return withTarget(aim, readAddress(options.twin), { profiles: toCome, checks }, runWith);
  };
  const result = chosen.length === 0 ? NOTHING : await withTarget(options, provider, { profiles: chosen, checks }, run);
  const judged = new Set(result.checks.map(({ id }) => id));
  return { ...result, checks: [...result.checks, ...plan.notAsked.filter(({ id }) => !judged.has(id))] };
}

const NOTHING: LimitResult = { checks: [] };

/** Which load is sent, and the checks of what was not agreed to. */
type Plan = { needed: ShortName[]; notAsked: CheckResult[] };

function planFor(
  { selected = () => true, ...consent }: Pick<CheckLimitOptions, 'selected'> & Omit<LoadRequest, 'aboveLimit'>,
  sdkappid: number | undefined,
): Plan {
  const request = { ...consent, ...(sdkappid !== undefined && { sdkappid }) };
  const below = loadPermission({ ...request, aboveLimit: false });
  if (!below.allowed) return { needed: [], notAsked: limitChecksNotRun('notApplicable', below.reason) };
  const above = loadPermission({ ...request, aboveLimit: true });
  if (above.allowed) return { needed: neededProfiles(selected, ['below', 'above']), notAsked: [] };
  return {
    needed: neededProfiles(selected, ['below']),
    notAsked: limitChecksNotRun('notApplicable', above.reason, CHECKS_OF.above),
  };
}
