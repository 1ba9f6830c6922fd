import { Argument, Command, Option } from 'commander';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { CONFORMANCE_PHASES, extentOf, extentText } from '../../load/conformance-phases.ts';
import { describeShape } from '../../load/describe-load.ts';
import { loadConformance } from '../../load/load-conformance.ts';
import { loadProfile } from '../../load/load-profile.ts';
import { CannotSplit } from '../../load/machines/split.ts';
import { type Consent, LoadNotAllowed } from '../../load/permission.ts';
import { LONGEST_SECONDS, overrideProfile, PROFILES, type Profile, type ProfileName } from '../../load/profiles.ts';
import type { AwaitedLimitOptions, LimitResult } from '../../load/with-target.ts';
import { KIT_VERSION } from '../../openapi/generated/kit-version.ts';
import { conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import { emitManifests } from '../emit-manifests.ts';
import type { ExitCode, Finish } from '../exit-codes.ts';
import { type AccountOptions, readAccount } from '../options/account-options.ts';
import { loadGroundOf, readConfig } from '../options/config.ts';
import {
  defineAccount,
  defineEngine,
  defineOutput,
  defineProvider,
  defineSoleCaller,
  defineStaging,
  type EngineOptions,
  positiveInteger,
  type SoleCallerOption,
} from '../options/define.ts';
import { assertAccount } from '../options/known-account.ts';
import { defineMachines, type MachinesOptions, readEmit } from '../options/machines.ts';
import { assertWritable, type OutputOptions } from '../options/output.ts';
import { progressTo } from '../options/progress-to.ts';
import { awaitProvider, type ProviderOptions, requireProvider } from '../options/provider.ts';
import { UsageError } from '../usage-error.ts';
import { loadCompareCommand } from './load-compare.ts';

type Options = AccountOptions &
  ProviderOptions &
  OutputOptions &
  Consent &
  EngineOptions &
  SoleCallerOption &
  MachinesOptions & { rate?: number; duration?: number; allowLong?: boolean; config?: string; k6Dashboard?: string };

/** All that a verdict on the limit needs, beside the profiles one by one. */
const CONFORMANCE = 'conformance';

const DURATION = `seconds, likewise; --allow-long for more than ${LONGEST_SECONDS}`;

/** The command `load`: runs one profile, or all that a verdict needs, and judges the limit by it. */
export function loadCommand(context: Context, finish: Finish): Command {
  const command = new Command('load')
    .summary('offer a load and judge the limit by it')
    .description(`offer a load and judge the limit by it:\n${listProfiles()}`)
    .addArgument(new Argument('<profile>').choices([...Object.keys(PROFILES), CONFORMANCE]))
    .addOption(new Option('--rate <n>', "calls per second, not the profile's own").argParser(positiveInteger))
    .addOption(new Option('--duration <n>', DURATION).argParser(positiveInteger))
    // Said with the duration, so that all of it fits a screen.
    .addOption(new Option('--allow-long').hideHelp())
    .option('--config <file>', 'what exists (JSON): a group of it is read')
    .option('--k6-dashboard <file>', "k6's own report with pictures, too");
  // What stands after `compare` is its own, `--format` too.
  command.enablePositionalOptions().addCommand(loadCompareCommand(context, finish));
  defineOutput(defineMachines(defineEngine(defineSoleCaller(defineStaging(defineAccount(defineProvider(command)))))));
  return command.action((name: LoadName, options: Options) => {
    const folder = readEmit(options);
    if (folder !== undefined) return finish(emitLoad(name, folder, options, context));
    return finish(conclude(`load ${name}`, options, context, () => runLoads(name, options, context)));
  });
}

type LoadName = ProfileName | typeof CONFORMANCE;

/** What a load is done by; reads the options that are its own. */
function loadOf(name: LoadName, options: Options): (where: AwaitedLimitOptions) => Promise<LimitResult> {
  if (name !== CONFORMANCE) {
    const profile = profileOf(name, options);
    return (where) => loadProfile(profile, where);
  }
  if (options.k6Dashboard !== undefined)
    throw new UsageError(
      `Failed to read the options: k6 writes a report for each run, and ${CONFORMANCE} is several. Leave --k6-dashboard out, or run one profile.`,
    );
  if ((options.parallelism ?? 1) > 1)
    throw new UsageError(
      `Failed to read the options: ${CONFORMANCE} has calls that come at once, which cannot be split. Leave --parallelism out, or run one profile.`,
    );
  if (options.rate === undefined && options.duration === undefined) return loadConformance;
  throw new UsageError(
    `Failed to read the options: ${CONFORMANCE} has rates and durations of its own. Leave --rate and --duration out, or run one profile.`,
  );
}

/** Writes what runs one profile in a cluster. */
async function emitLoad(name: LoadName, folder: string, options: Options, context: Context): Promise<ExitCode> {
  if (name === CONFORMANCE)
    throw new UsageError(
      `Failed to write the manifests: ${CONFORMANCE} is several loads with one verdict, which is made here. Give one profile.`,
    );
  if (options.k6Dashboard !== undefined)
    throw new UsageError(
      'Failed to write the manifests: no runner writes the report of --k6-dashboard. Leave it out, or run the profile here.',
    );
  return emitManifests(profileOf(name, options), folder, options, readLoadGround(options), context);
}

/** A line for each profile: its rate, its duration, and what it is for. */
function listProfiles(): string {
  return Object.values(PROFILES)
    .map((profile) => `  ${profile.name.padEnd(13)}${describeShape(profile)}`)
    .concat(
      `  ${CONFORMANCE.padEnd(13)}all that a verdict on the limit needs, ${extentText(extentOf(CONFORMANCE_PHASES))}`,
    )
    .join('\n');
}

function profileOf(name: ProfileName, { rate, duration, allowLong = false }: Options): Profile {
  const overrides = {
    allowLong,
    ...(rate !== undefined && { ratePerSecond: rate }),
    ...(duration !== undefined && { durationSeconds: duration }),
  };
  try {
    return overrideProfile(PROFILES[name], overrides);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function runLoads(name: LoadName, options: Options, context: Context): Promise<Report> {
  const load = loadOf(name, options);
  const { k6Dashboard } = options;
  if (k6Dashboard !== undefined) assertWritable(k6Dashboard, '--k6-dashboard');
  const provider = requireProvider(options, context);
  const { baseUrl, statesUrl } = provider;
  const { groupId, account: configured } = readLoadGround(options);
  const account = { ...configured, ...readAccount(options, context) };
  const startedAtMs = context.now();
  const { env, signal, secrets, calledAs } = context;
  const progress = progressTo(context, options);
  const ready = async () => {
    await assertAccount(account, {}, provider, context, () => awaitProvider(provider, options, context));
    await awaitProvider(provider, options, context);
  };
  const where = { baseUrl, ...(statesUrl !== undefined && { statesUrl }), account, ...(groupId && { groupId }) };
  const result = await allowed(load({ ...options, ...where, env, progress, signal, secrets, calledAs, ready }));
  return makeReport({
    observations: [],
    ...result,
    complete: !signal.aborted,
    command: `load ${name}`,
    target: baseUrl,
    seed: 0,
    startedAtMs,
    endedAtMs: context.now(),
    toolVersion: KIT_VERSION,
  });
}

/** What a configuration says of who calls and of a group to read. Throws UsageError for one without such a group. */
function readLoadGround({ config: file }: Options): ReturnType<typeof loadGroundOf> {
  const ground = loadGroundOf(readConfig(file).config);
  if (file === undefined || ground.groupId !== undefined) return ground;
  throw new UsageError(
    `Failed to read --config ${file}: it names no group that can be read. Name one, or leave it out.`,
  );
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
