import { Argument, Command, Option } from 'commander';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { toolVersion } from '../../contracts/tool-version.ts';
import { loadProfile } from '../../load/load-profile.ts';
import { CannotSplit } from '../../load/machines/split.ts';
import { type Consent, LoadNotAllowed } from '../../load/permission.ts';
import { overrideProfile, PROFILES, type Profile, type ProfileName } from '../../load/profiles.ts';
import { conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import { emitManifests } from '../emit-manifests.ts';
import type { Finish } from '../exit-codes.ts';
import { type AccountOptions, readAccount } from '../options/account-options.ts';
import {
  defineAccount,
  defineEngine,
  defineOutput,
  defineProvider,
  defineStaging,
  type EngineOptions,
  positiveInteger,
} from '../options/define.ts';
import { defineMachines, type MachinesOptions, readEmit } from '../options/machines.ts';
import type { OutputOptions } from '../options/output.ts';
import { progressTo } from '../options/progress-to.ts';
import { awaitProvider, type ProviderOptions, requireProvider } from '../options/provider.ts';
import { UsageError } from '../usage-error.ts';

type Options = AccountOptions &
  ProviderOptions &
  OutputOptions &
  Consent &
  EngineOptions &
  MachinesOptions & { rate?: number; duration?: number };

/** The command `load`: runs one profile and judges the limit by it. */
export function loadCommand(context: Context, finish: Finish): Command {
  const command = new Command('load')
    .description('offer a load and judge the limit: smoke, below or above')
    .addArgument(new Argument('<profile>', 'the load profile').choices(Object.keys(PROFILES)))
    .addOption(new Option('--rate <n>', 'calls per second').argParser(positiveInteger))
    .addOption(new Option('--duration <n>', 'seconds').argParser(positiveInteger));
  defineOutput(defineMachines(defineEngine(defineStaging(defineAccount(defineProvider(command))))));
  return command.action((name: ProfileName, options: Options) => {
    const folder = readEmit(options);
    if (folder !== undefined) return finish(emitManifests(profileOf(name, options), folder, options, context));
    return finish(
      conclude(`load ${name}`, options, context, () => runProfile(profileOf(name, options), options, context)),
    );
  });
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
  const provider = requireProvider(options, context);
  const { baseUrl, statesUrl } = provider;
  const account = readAccount(options, context);
  const startedAtMs = context.now();
  const { env, signal, secrets } = context;
  await awaitProvider(provider, options, context);
  const progress = progressTo(context, options);
  const where = { baseUrl, ...(statesUrl !== undefined && { statesUrl }), account };
  const result = await allowed(loadProfile(profile, { ...options, ...where, env, progress, signal, secrets }));
  return makeReport({
    observations: [],
    ...result,
    complete: !signal.aborted,
    command: `load ${profile.name}`,
    target: baseUrl,
    seed: 0,
    startedAtMs,
    endedAtMs: context.now(),
    toolVersion: toolVersion(),
  });
}

/** Load that was not agreed to, or cannot be split, is wrong usage. */
async function allowed<Result>(load: Promise<Result>): Promise<Result> {
  try {
    return await load;
  } catch (error) {
    const isUsage = error instanceof LoadNotAllowed || error instanceof CannotSplit;
    throw isUsage ? new UsageError(error.message) : error;
  }
}
