import { Argument, Command, Option } from 'commander';
import { assertReachable } from '../../contracts/provider/reach.ts';
import type { CheckResult } from '../../contracts/report/check.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { chooseEngine } from '../../load/engine/choose.ts';
import { limitChecksNotRun } from '../../load/judge/checks.ts';
import { judgeLoad } from '../../load/judge/conformance.ts';
import { loadPermission } from '../../load/permission.ts';
import { LIMIT_PER_SECOND, overrideProfile, PROFILES, type Profile, type ProfileName } from '../../load/profiles.ts';
import { runLoad } from '../../load/run.ts';
import { prepareLoad } from '../../load/target.ts';
import { conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import type { Finish } from '../exit-codes.ts';
import { type LimitResult, loadTargetOptions } from '../limit-check.ts';
import { type AccountOptions, readAccount } from '../options/account.ts';
import {
  defineAccount,
  defineEngine,
  defineOutput,
  defineProvider,
  defineStaging,
  type EngineOptions,
  positiveInteger,
  type StagingOptions,
} from '../options/define.ts';
import type { OutputOptions } from '../options/output.ts';
import { progressTo } from '../options/progress.ts';
import { readUrls, requireBaseUrl, type UrlOptions } from '../options/urls.ts';
import { UsageError } from '../usage-error.ts';
import { toolVersion } from '../version.ts';

type Options = AccountOptions &
  UrlOptions &
  OutputOptions &
  StagingOptions &
  EngineOptions & { rate?: number; duration?: number };

/** The command `load`: runs one profile and judges the limit by it. */
export function loadCommand(context: Context, finish: Finish): Command {
  const command = new Command('load')
    .description('offer a load and judge the limit: smoke, below or above')
    .addArgument(new Argument('<profile>', 'the load profile').choices(Object.keys(PROFILES)))
    .addOption(new Option('--rate <n>', 'calls per second').argParser(positiveInteger))
    .addOption(new Option('--duration <n>', 'seconds').argParser(positiveInteger));
  defineOutput(defineEngine(defineStaging(defineAccount(defineProvider(command)))));
  return command.action((name: ProfileName, options: Options) =>
    finish(conclude(`load ${name}`, options, context, () => runProfile(profileOf(name, options), options, context))),
  );
}

function profileOf(name: ProfileName, { rate, duration }: Options): Profile {
  const overrides = {
    ...(rate !== undefined && { ratePerSecond: rate }),
    ...(duration !== undefined && { durationSeconds: duration }),
  };
  try {
    return overrideProfile(PROFILES[name], overrides);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function runProfile(profile: Profile, options: Options, context: Context): Promise<Report> {
  const urls = readUrls(options, context);
  const baseUrl = requireBaseUrl(urls);
  const account = readAccount(options, context);
  assertAllowed({ ...options, baseUrl, profile }, account.sdkappid);
  const startedAtMs = context.now();
  await assertReachable(baseUrl);
  const result = await judgeProfile({ ...options, ...urls, baseUrl, account, profile }, context);
  return makeReport({
    ...result,
    observations: [],
    complete: !context.signal.aborted,
    command: `load ${profile.name}`,
    target: baseUrl,
    seed: 0,
    startedAtMs,
    endedAtMs: context.now(),
    toolVersion: toolVersion(),
  });
}

type ProfileRun = Options & Omit<Parameters<typeof prepareLoad>[0], 'secrets'> & { profile: Profile };

async function judgeProfile({ profile, ...options }: ProfileRun, context: Context): Promise<LimitResult> {
  const notRun = (outcome: 'couldNotRun' | 'notApplicable', reason: string): { checks: CheckResult[] } => ({
    checks: limitChecksNotRun(outcome, reason, [profile.name]),
  });
  const progress = progressTo(context, options);
  const target = await prepareLoad({ ...options, secrets: context.secrets });
  if ('reason' in target) return notRun('couldNotRun', target.reason);
  try {
    assertAllowed({ ...options, profile }, target.account.sdkappid);
    const { env, signal } = context;
    const chosen = await chooseEngine({
      choice: options.engine ?? 'auto',
      profiles: [profile.name],
      env,
      progress,
      signal,
    });
    if ('reason' in chosen) return notRun('couldNotRun', chosen.reason);
    const run = { ...loadTargetOptions(target, options.baseUrl), ...chosen, profile, progress, signal };
    return judgeLoad(await runLoad(run), profile);
  } finally {
    await target.release();
  }
}

/** Throws where load on this host was not agreed to. An app that is not known yet is taken to be the one agreed to. */
function assertAllowed(
  { profile, ...options }: StagingOptions & { baseUrl: string; profile: Profile },
  sdkappid = options.stagingSdkappid ?? 0,
): void {
  const aboveLimit = profile.ratePerSecond > LIMIT_PER_SECOND;
  const permission = loadPermission({ ...options, sdkappid, aboveLimit });
  if (!permission.allowed) throw new UsageError(`Failed to start the load: ${permission.reason}.`);
}
