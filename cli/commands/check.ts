import { Command } from 'commander';
import type { Account } from '../../contracts/account/account.ts';
import type { Layer } from '../../contracts/report/check.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { VERIFY_LAYERS, verify } from '../../contracts/verify/verify.ts';
import { SHORT_CHECK_IDS } from '../../load/judge/checks.ts';
import { startServer } from '../../mocks/server.ts';
import { conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import { type ContractOptions, readContractOptions } from '../contract-options.ts';
import type { Finish } from '../exit-codes.ts';
import { runLimitCheck } from '../limit-check.ts';
import { readAccount } from '../options/account.ts';
import {
  defineAccount,
  defineContract,
  defineEngine,
  defineOutput,
  defineProvider,
  defineSelection,
  defineStaging,
  type EngineOptions,
  type StagingOptions,
} from '../options/define.ts';
import { definePact } from '../options/pact.ts';
import { progressTo } from '../options/progress.ts';
import { readUrls } from '../options/urls.ts';
import { toolVersion } from '../version.ts';

type Options = ContractOptions & StagingOptions & EngineOptions & { layer?: readonly Layer[] };

/** The command `check`: verify, then the limit in short, in one report. */
export function checkCommand(context: Context, finish: Finish): Command {
  const command = new Command('check')
    .summary('the main job: verify, then the limit in short')
    .description('the main job: verify, then the limit in short (without --base-url of our mock)');
  defineSelection(defineAccount(defineProvider(command)), [...VERIFY_LAYERS, 'limit']);
  defineOutput(defineEngine(defineStaging(definePact(defineContract(command)))));
  return command.action((options: Options) =>
    finish(conclude('check', options, context, () => checkProvider(options, context))),
  );
}

function checkProvider(options: Options, context: Context): Promise<Report> {
  const urls = readUrls(options, context);
  const account = readAccount(options, context);
  const judge = (provider: Provider) => runCheck(provider, options, context);
  return urls.baseUrl === undefined
    ? onEmbeddedMock(judge, progressTo(context, options))
    : judge({ ...urls, baseUrl: urls.baseUrl, account });
}

type Provider = { baseUrl: string; statesUrl?: string; account: Partial<Account> };

/** Starts the mock as the provider under test; it is checked from outside, like any other. */
async function onEmbeddedMock(
  judge: (provider: Provider) => Promise<Report>,
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

async function runCheck(provider: Provider, options: Options, context: Context): Promise<Report> {
  const settings = readContractOptions(options, context, SHORT_CHECK_IDS);
  const { seed, selected } = settings.verify;
  const startedAtMs = context.now();
  const progress = progressTo(context, options);
  const layers = options.layer ?? [...VERIFY_LAYERS, 'limit'];
  const contractLayers = VERIFY_LAYERS.filter((layer) => layers.includes(layer));
  const contract = await verify({ ...settings.verify, ...provider, layers: contractLayers });
  const wantsLimit = layers.includes('limit') && SHORT_CHECK_IDS.some(selected);
  const limit = wantsLimit ? await runLimitCheck({ ...options, ...provider, progress }, context) : { checks: [] };
  const run = {
    ...contract,
    ...settings.excuse([...contract.checks, ...limit.checks.filter(({ id }) => selected(id))], context.now()),
    ...(limit.limit && { limit: limit.limit }),
    complete: !context.signal.aborted,
    command: 'check',
    target: provider.baseUrl,
    seed,
  };
  return makeReport({ ...run, startedAtMs, endedAtMs: context.now(), toolVersion: toolVersion() }, settings.allowed);
}
