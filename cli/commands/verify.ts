import { Command } from 'commander';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/definitions.ts';
import { VERIFY_LAYERS, type VerifyLayer, verify } from '../../contracts/verify/verify.ts';
import { conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import { type AccountOptions, readAccount } from '../options/account.ts';
import { defineAccount, defineOutput, defineProvider, defineSelection } from '../options/define.ts';
import type { OutputOptions } from '../options/output.ts';
import { matcher, type PatternOptions, selection } from '../options/patterns.ts';
import { progressTo } from '../options/progress.ts';
import { readUrls, requireBaseUrl, type UrlOptions } from '../options/urls.ts';
import type { Finish } from '../program.ts';
import { toolVersion } from '../version.ts';

export type VerifyCommandOptions = AccountOptions &
  UrlOptions &
  PatternOptions &
  OutputOptions & { layer?: readonly VerifyLayer[]; seed?: number };

/** The command `verify`: checks a provider over HTTP(S). */
export function verifyCommand(context: Context, finish: Finish): Command {
  const command = new Command('verify').description('check a provider: schema, cause, relation, Pact');
  defineSelection(defineAccount(defineProvider(command)), VERIFY_LAYERS);
  defineOutput(command);
  return command.action((options: VerifyCommandOptions) =>
    finish(conclude('verify', options, context, () => runVerify(options, context))),
  );
}

async function runVerify(options: VerifyCommandOptions, context: Context): Promise<Report> {
  const known = VERIFY_CHECKS.map(({ id }) => id);
  const urls = readUrls(options, context);
  const baseUrl = requireBaseUrl(urls);
  const account = readAccount(options, context);
  const selected = selection(options, known);
  const allowed = matcher(options.allowNotRun ?? [], '--allow-not-run', known);
  const seed = options.seed ?? context.newSeed();
  const startedAtMs = context.now();
  const result = await verify({
    ...urls,
    baseUrl,
    account,
    selected,
    seed,
    ...(options.layer && { layers: options.layer }),
    progress: progressTo(context, options),
    signal: context.signal,
  });
  const run = { ...result, command: 'verify', target: baseUrl, seed, startedAtMs, endedAtMs: context.now() };
  return makeReport({ ...run, toolVersion: toolVersion() }, allowed);
}
