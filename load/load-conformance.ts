import { readAddress } from '../contracts/provider/address.ts';
import { assertReachable } from '../contracts/provider/reach.ts';
import type { CheckResult } from '../contracts/report/check-result.ts';
import { announcementOf } from './announce.ts';
import { CONFORMANCE_PHASES, extentOf, extentText } from './conformance-phases.ts';
import { agreed } from './judge/agreed.ts';
import { besideControl } from './judge/beside-control.ts';
import { judgeConformance, loadsToRepeat } from './judge/conformance.ts';
import { checksOfLoads, LIMIT_CHECKS, limitChecksNotRun } from './judge/limit-checks.ts';
import type { LimitJudgement } from './judge/limit-judgement.ts';
import type { LoadOptions } from './load-options.ts';
import type { Measured } from './measure/measured.ts';
import { assertLoadAllowed, loadPermission } from './permission.ts';
import { LIMIT_PER_SECOND, mostWithinSecond, type Profile } from './profiles.ts';
import { type LoadRun, runLoad } from './run-load.ts';
import { type AwaitedLimitOptions, type LimitResult, withTarget } from './with-target.ts';

/** One load of a run, and what it measured. */
export type MeasuredPhase = { profile: Profile; measured: Measured };

/**
 * Runs all loads that a verdict on the limit needs, one after the other, and judges them together. What goes above the
 * limit where that was not agreed to is not sent, and is `notApplicable`. Throws as `loadProfile` does.
 */
export async function loadConformance(options: AwaitedLimitOptions): Promise<LimitResult> {
  const provider = readAddress(options);
  const request = (sdkappid: number | undefined, aboveLimit: boolean) => ({
    ...options,
    provider,
    aboveLimit,
    ...(sdkappid !== undefined && { sdkappid }),
  });
  assertLoadAllowed(request(options.account?.sdkappid, false));
  await options.ready?.();
  await assertReachable(provider);
  return withTarget(
    options,
    provider,
    { profiles: CONFORMANCE_PHASES, checks: checksOfLoads(CONFORMANCE_PHASES) },
    async (load) => {
      // The state endpoint may have issued another app than the one that was given.
      const { sdkappid } = load.account;
      assertLoadAllowed(request(sdkappid, false));
      const above = loadPermission(request(sdkappid, true));
      const toCome = above.allowed ? CONFORMANCE_PHASES : withinLimit(CONFORMANCE_PHASES);
      announcementOf(provider, sdkappid, toCome).forEach(load.progress);
      return runConformance({ ...load, ...(!above.allowed && { notAbove: above.reason }) });
    },
  );
}

export type ConformanceOptions = Omit<LoadOptions, 'profile'> & {
  /** The loads to run; by default all. */
  phases?: readonly Profile[];
  /** Why nothing may be sent above the limit, where it may not. */
  notAbove?: string;
};

/** Runs the loads that may be run, and makes one judgement of what was seen, also where it was interrupted. */
export async function runConformance(
  { phases = CONFORMANCE_PHASES, notAbove, ...load }: ConformanceOptions,
  run: (options: LoadOptions) => Promise<LoadRun> = runLoad,
): Promise<LimitResult> {
  const chosen = notAbove === undefined ? phases : withinLimit(phases);
  const measured = await measurePhases(chosen, load, run);
  const judgement: LimitResult =
    measured.length === 0 ? { checks: [] } : besideControl(await judgeTwice(measured, load, run));
  const notSent = load.signal?.aborted
    ? 'interrupted before it was its turn'
    : 'nothing more was sent once no call was accepted';
  return withRest(judgement, [
    ...limitChecksNotRun('couldNotRun', notSent, checksOfLoads(chosen)),
    ...limitChecksNotRun('notApplicable', notAbove ?? '', checksOfLoads(phases)),
  ]);
}

/** A judgement with those of these checks that it does not have, so that none of a run is left out. */
function withRest(judgement: LimitResult, rest: readonly CheckResult[]): LimitResult {
  const all = new Map([...judgement.checks, ...rest].reverse().map((check) => [check.id, check]));
  const checks = LIMIT_CHECKS.flatMap(({ id }) => all.get(id) ?? []);
  return { ...judgement, checks };
}

/** Judges the loads together; those that failed or could not be told count only once they were measured again. */
async function judgeTwice(
  measured: readonly MeasuredPhase[],
  load: Omit<LoadOptions, 'profile'>,
  run: (options: LoadOptions) => Promise<LoadRun>,
): Promise<LimitJudgement> {
  const first = judgeConformance(measured);
  const again = loadsToRepeat(measured).map(({ profile }) => profile);
  if (again.length === 0 || load.signal?.aborted) return first;
  load.progress(`conformance, again: ${first.again}`);
  return agreed(first, judgeConformance(await measurePhases(again, load, run)));
}

function withinLimit(profiles: readonly Profile[]): Profile[] {
  return profiles.filter((profile) => mostWithinSecond(profile) <= LIMIT_PER_SECOND);
}

/** Measures one load after the other, until one shows that the next would say no more. */
async function measurePhases(
  profiles: readonly Profile[],
  load: Omit<LoadOptions, 'profile'>,
  run: (options: LoadOptions) => Promise<LoadRun>,
): Promise<MeasuredPhase[]> {
  const { progress, signal } = load;
  const measured: MeasuredPhase[] = [];
  progress(`conformance: ${profiles.length} loads, about ${extentText(extentOf(profiles))}`);
  for (const [index, profile] of profiles.entries()) {
    if (signal?.aborted) break;
    const left = extentText(extentOf(profiles.slice(index)));
    progress(`conformance: load ${index + 1} of ${profiles.length}, ${left} to go`);
    const one = await run({ ...load, profile });
    measured.push({ profile, measured: one });
    if (one.total.accepted > 0 || signal?.aborted) continue;
    progress(`conformance: of ${profile.name} no call was accepted, so that nothing more is sent`);
    break;
  }
  return measured;
}
