import { Command } from 'commander';
import type { Account } from '../../contracts/account/account.ts';
import type { Layer } from '../../contracts/report/check-result.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { VERIFY_LAYERS, verify } from '../../contracts/verify/verify.ts';
import { checkLimit } from '../../load/check-limit.ts';
import { SHORT_CHECK_IDS } from '../../load/judge/limit-checks.ts';
import type { Consent } from '../../load/permission.ts';
import type { LimitResult } from '../../load/with-target.ts';
import { startServer } from '../../mocks/server.ts';
import { KIT_VERSION } from '../../openapi/generated/kit-version.ts';
import { conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import { type ContractOptions, type ContractSettings, readContractOptions } from '../contract-options.ts';
import type { Finish } from '../exit-codes.ts';
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
    .description('the main job: verify, then the limit in short (without --base-url of our mock)');
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
  const judge = (subject: CheckedProvider) => runCheck(subject, settings, options, context);
  if (provider === undefined) return onEmbeddedMock(judge, progressTo(context, options));
  const { baseUrl, statesUrl } = provider;
  const ready = () => awaitProvider(provider, options, context);
  await assertAccount(account, { ...settings.verify, layers: options.layer ?? [] }, provider, context, ready);
  await ready();
  return judge({ baseUrl, ...(statesUrl !== undefined && { statesUrl }), account });
}

/** What is checked, as `verify` and `checkLimit` are told of it. */
type CheckedProvider = { baseUrl: string; statesUrl?: string; account: Partial<Account> };

/** Starts the mock as the provider under test; it is checked from outside, like any other. */
async function onEmbeddedMock(
  judge: (subject: CheckedProvider) => Promise<Report>,
  progress: (line: string) => void,
): Promise<Report> {
  const server = await startServer({});
  progress(`No --base-url is given, so the embedded mock is checked, on ${server.url}`);
  try {
    return await judge({ baseUrl: server.url, statesUrl: server.statesUrl, account: server.account });
  } finally {
    await server.close();
  }
}

const NO_LOAD: LimitResult = { checks: [] };

async function runCheck(
  subject: CheckedProvider,
  settings: ContractSettings,
  options: Options,
  context: Context,
): Promise<Report> {
  const { seed, selected } = settings.verify;
  const startedAtMs = context.now();
  const progress = progressTo(context, options);
  const layers = options.layer ?? [...VERIFY_LAYERS, 'limit'];
  const contractLayers = VERIFY_LAYERS.filter((layer) => layers.includes(layer));
  const contract = await verify({ ...settings.verify, ...subject, layers: contractLayers });
  const wantsLimit = layers.includes('limit') && SHORT_CHECK_IDS.some(selected);
  const { env, signal, secrets, calledAs } = context;
  const { account: configured, ...ground } = loadGroundOf(settings.verify.config);
  const aim = { ...options, ...subject, ...ground, account: { ...configured, ...subject.account }, selected };
  const limit = wantsLimit ? await checkLimit({ ...aim, env, progress, signal, secrets, calledAs }) : NO_LOAD;
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
