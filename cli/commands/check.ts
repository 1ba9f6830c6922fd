import { constants, setPriority } from 'node:os';
import { Command } from 'commander';
import type { Account } from '../../contracts/account/account.ts';
import type { Layer } from '../../contracts/report/check-result.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { VERIFY_LAYERS, type VerifyLayer, verify } from '../../contracts/verify/verify.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { checkLimit } from '../../load/check-limit.ts';
import { SHORT_CHECK_IDS } from '../../load/judge/limit-checks.ts';
import type { Consent } from '../../load/permission.ts';
import type { LimitResult } from '../../load/with-target.ts';
import { type RunningServer, startServer } from '../../mocks/server.ts';
import { KIT_VERSION } from '../../openapi/generated/kit-version.ts';
import { conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import { type ContractOptions, type ContractSettings, readContractOptions } from '../contract-options.ts';
import type { Finish } from '../exit-codes.ts';
import { startLimitBeside } from '../limit-beside.ts';
import { loadGroundOf } from '../options/config.ts';
import {
  defineAccount,
  defineContract,
  defineEngine,
  defineOutput,
  defineProvider,
  defineSelection,
  defineSoleCaller,
  defineStaging,
  type EngineOptions,
  type SoleCallerOption,
} from '../options/define.ts';
import { assertAccount } from '../options/known-account.ts';
import { definePactOptions } from '../options/pact.ts';
import { progressTo } from '../options/progress-to.ts';
import { awaitProvider, readProvider } from '../options/provider.ts';

type Options = ContractOptions & Consent & EngineOptions & SoleCallerOption & { layer?: readonly Layer[] };

/** The command `check`: verify, then the limit in short, in one report. */
export function checkCommand(context: Context, finish: Finish): Command {
  const command = new Command('check')
    .summary('the main job: verify, then the limit in short')
    .description('the main job: verify, then the limit in short (without --base-url, of our mock)');
  defineSelection(defineAccount(defineProvider(command)), [...VERIFY_LAYERS, 'limit']);
  defineOutput(defineEngine(defineSoleCaller(defineStaging(definePactOptions(defineContract(command))))));
  return command.action((options: Options) =>
    finish(conclude('check', options, context, () => checkProvider(options, context))),
  );
}

async function checkProvider(options: Options, context: Context): Promise<Report> {
  const provider = readProvider(options, context);
  const settings = readContractOptions(options, context, SHORT_CHECK_IDS);
  const { account } = settings.verify;
  if (provider === undefined) return onEmbeddedMock(settings, options, context);
  const { baseUrl, statesUrl } = provider;
  const ready = () => awaitProvider(provider, options, context);
  await assertAccount(account, { ...settings.verify, layers: options.layer ?? [] }, provider, context, ready);
  await ready();
  const subject = { baseUrl, ...(statesUrl !== undefined && { statesUrl }), account };
  return runCheck(subject, settings, options, context);
}

/** What is checked, as `verify` and `checkLimit` are told of it. */
type CheckedProvider = { baseUrl: string; statesUrl?: string; account: Partial<Account> };

/**
 * Starts the mock as the provider under test; it is checked from outside, like any other. As there can be as many mocks as
 * are wanted, its limit is checked on two of them, one for each load, and beside the contract in a process of its own.
 */
async function onEmbeddedMock(settings: ContractSettings, options: Options, context: Context): Promise<Report> {
  const { contract, limit } = wantedParts(settings, options);
  const progress = progressTo(context, options);
  const beside =
    contract && limit ? startLimitBeside(options, context, (line) => progress(`limit: ${line}`)) : undefined;
  // Its calls are due at a time, and those of the contract are not.
  if (beside) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const server = await startServer({});
  const twin = limit && !beside ? await startServer({}) : undefined;
  progress(`No --base-url is given, so the embedded mock is checked, on ${server.url}`);
  try {
    const more = { ...(beside && { limit: beside.result }), ...(twin && { twin: placeOf(twin) }) };
    return await runCheck(placeOf(server), settings, options, context, more);
  } finally {
    beside?.close();
    await server.close();
    await twin?.close();
  }
}

function placeOf({ url: baseUrl, statesUrl, account }: RunningServer): CheckedProvider {
  return { baseUrl, statesUrl, account };
}

/** Of what a run on one provider has, what there is beside it: the limit being checked elsewhere, or a provider just like it. */
type Beside = { limit?: Promise<LimitResult>; twin?: CheckedProvider };

async function runCheck(
  subject: CheckedProvider,
  settings: ContractSettings,
  options: Options,
  context: Context,
  beside: Beside = {},
): Promise<Report> {
  const { seed, selected } = settings.verify;
  const startedAtMs = context.now();
  const contract = await verify({ ...settings.verify, ...subject, layers: contractLayers(options) });
  const limit = await (beside.limit ?? limitOf(subject, settings, options, context, beside));
  const run = {
    ...contract,
    ...settings.excuse([...contract.checks, ...limit.checks.filter(({ id }) => selected(id))], context.now()),
    ...(limit.limit && { limit: limit.limit }),
    observations: [...contract.observations, ...(limit.observations ?? [])],
    complete: !context.signal.aborted,
    command: 'check',
    target: subject.baseUrl,
    seed,
  };
  return makeReport({ ...run, startedAtMs, endedAtMs: context.now(), toolVersion: KIT_VERSION }, settings.allowed);
}

async function limitOf(
  subject: CheckedProvider,
  settings: ContractSettings,
  options: Options,
  context: Context,
  { twin }: Beside,
): Promise<LimitResult> {
  if (!wantedParts(settings, options).limit) return { checks: [] };
  const { env, signal, secrets, calledAs } = context;
  const { selected, config } = settings.verify;
  const { account: configured, ...ground } = loadGroundOf(config);
  const aim = { ...options, ...subject, ...ground, account: { ...configured, ...subject.account }, selected };
  const progress = progressTo(context, options);
  return checkLimit({ ...aim, ...(twin && { twin }), env, progress, signal, secrets, calledAs });
}

function contractLayers({ layer }: Options): VerifyLayer[] {
  return VERIFY_LAYERS.filter((one) => layer === undefined || layer.includes(one));
}

/** Whether there is a check of the contract to run, and one of the limit. */
function wantedParts({ verify: { selected } }: ContractSettings, options: Options) {
  const layers: readonly Layer[] = contractLayers(options);
  const { layer = ['limit'] } = options;
  return {
    contract: VERIFY_CHECKS.some((check) => layers.includes(check.layer) && selected(check.id)),
    limit: layer.includes('limit') && SHORT_CHECK_IDS.some(selected),
  };
}
