import { Command } from 'commander';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { VERIFY_LAYERS, type VerifyLayer, verify } from '../../contracts/verify/verify.ts';
import { KIT_VERSION } from '../../openapi/generated/kit-version.ts';
import { conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import { type ContractOptions, readContractOptions } from '../contract-options.ts';
import type { Finish } from '../exit-codes.ts';
import { defineAccount, defineContract, defineOutput, defineProvider, defineSelection } from '../options/define.ts';
import { assertAccount } from '../options/known-account.ts';
import { definePactOptions } from '../options/pact.ts';
import { awaitProvider, requireProvider } from '../options/provider.ts';

type Options = ContractOptions & { layer?: readonly VerifyLayer[] };

/** The command `verify`: checks a provider over HTTP(S). */
export function verifyCommand(context: Context, finish: Finish): Command {
  const command = new Command('verify').description('check a provider, layer by layer');
  defineSelection(defineAccount(defineProvider(command)), VERIFY_LAYERS);
  defineOutput(definePactOptions(defineContract(command)));
  return command.action((options: Options) =>
    finish(conclude('verify', options, context, () => runVerify(options, context))),
  );
}

async function runVerify(options: Options, context: Context): Promise<Report> {
  const provider = requireProvider(options, context);
  const { baseUrl, statesUrl } = provider;
  const settings = readContractOptions(options, context);
  const startedAtMs = context.now();
  const ready = () => awaitProvider(provider, options, context);
  const need = { ...settings.verify, layers: options.layer ?? [] };
  await assertAccount(settings.verify.account, need, provider, context, ready);
  await ready();
  const result = await verify({
    ...settings.verify,
    baseUrl,
    ...(statesUrl !== undefined && { statesUrl }),
    ...(options.layer && { layers: options.layer }),
  });
  const { seed } = settings.verify;
  const excused = settings.excuse(result.checks, context.now());
  const run = {
    ...result,
    ...excused,
    command: 'verify',
    target: baseUrl,
    seed,
    startedAtMs,
    endedAtMs: context.now(),
  };
  return makeReport({ ...run, toolVersion: KIT_VERSION }, settings.allowed);
}
