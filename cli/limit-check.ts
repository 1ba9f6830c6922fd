import type { Account } from '../contracts/account/account.ts';
import type { CheckResult } from '../contracts/report/check.ts';
import type { LimitReport } from '../contracts/report/limit.ts';
import { checkLimit } from '../load/check-limit.ts';
import { chooseEngine } from '../load/engine/choose.ts';
import { limitChecksNotRun } from '../load/judge/checks.ts';
import { loadPermission } from '../load/permission.ts';
import { SHORT_PROFILES } from '../load/profiles.ts';
import { type LoadTarget, prepareLoad } from '../load/target.ts';
import type { Context } from './context.ts';
import type { EngineOptions, StagingOptions } from './options/define.ts';

export type LimitOptions = StagingOptions &
  EngineOptions & {
    baseUrl: string;
    statesUrl?: string;
    account: Partial<Account>;
    progress: (line: string) => void;
  };

/** Checks and figures of the limit; `limit` is absent where no load was run. */
export type LimitResult = { checks: CheckResult[]; limit?: LimitReport };

/** Checks the limit in short: below it nothing is refused, above it the surplus is. */
export async function runLimitCheck(options: LimitOptions, context: Context): Promise<LimitResult> {
  if (context.signal.aborted) return { checks: limitChecksNotRun('couldNotRun', 'interrupted before it was its turn') };
  const permission = (aboveLimit: boolean, sdkappid = options.account.sdkappid ?? 0) =>
    loadPermission({ ...options, sdkappid, aboveLimit });
  const below = permission(false);
  if (!below.allowed) return { checks: limitChecksNotRun('notApplicable', below.reason) };
  const chosen = await chooseEngine({
    choice: options.engine ?? 'auto',
    profiles: Object.keys(SHORT_PROFILES),
    env: context.env,
    progress: options.progress,
    signal: context.signal,
  });
  if ('reason' in chosen) return { checks: limitChecksNotRun('couldNotRun', chosen.reason) };
  const target = await prepareLoad({ ...options, secrets: context.secrets });
  if ('reason' in target) return { checks: limitChecksNotRun('couldNotRun', target.reason) };
  const above = permission(true, target.account.sdkappid);
  try {
    return await checkLimit({
      ...loadTargetOptions(target, options.baseUrl),
      ...chosen,
      progress: options.progress,
      signal: context.signal,
      ...(!above.allowed && { notAbove: above.reason }),
    });
  } finally {
    await target.release();
  }
}

/** What a load run is told of its target. */
export function loadTargetOptions(
  { account, usersig, groupId, expectedCodes, journalUrl }: LoadTarget,
  baseUrl: string,
) {
  return { target: { baseUrl, account }, usersig, groupId, expectedCodes, ...(journalUrl && { journalUrl }) };
}
