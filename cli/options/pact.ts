import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { PACT_PROVIDER, type PactSource } from '../../contracts/pact/pact-options.ts';
import { openPact } from '../../contracts/pact/verifier/open-pact.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { collectOption, positiveInteger } from './define.ts';
import { type BrokerOptions, readBroker, readPublication } from './pact-broker.ts';

export type PactCommandOptions = BrokerOptions & {
  pactFile?: readonly string[];
  pactProvider?: string;
  pactTimeout?: number;
};

/** Adds the options that say which pacts are verified, and whether the results are published. */
export function definePactOptions(command: Command): Command {
  const hidden = (flags: string) => new Option(flags).hideHelp();
  return (
    command
      .addOption(new Option('--pact-file <file>', 'verify this pact, not our own').argParser(collectOption))
      .option('--pact-broker [url]', 'or those of a Pact broker')
      // Named by the README: help has to fit a screen.
      .addOption(hidden('--pact-broker-token-env <name>'))
      .addOption(hidden('--pact-broker-username-env <name>'))
      .addOption(hidden('--pact-broker-password-env <name>'))
      .addOption(hidden('--pact-provider <name>'))
      .addOption(hidden('--pact-consumer-tag <tag>').argParser(collectOption))
      .addOption(hidden('--pact-selector <json>').argParser(collectOption))
      .addOption(hidden('--pact-publish'))
      .addOption(hidden('--provider-version <version>'))
      .addOption(hidden('--provider-branch <name>'))
      .addOption(hidden('--build-url <url>'))
      .addOption(new Option('--pact-timeout <seconds>', 'end Pact when silent for so long').argParser(positiveInteger))
  );
}

/**
 * Which pacts are meant, from the options; URL and secrets of a broker also from the variables that Pact's own tools read,
 * which by themselves choose no broker. Throws UsageError for what does not go together and for a file that is no pact.
 */
export function readPactSource(options: PactCommandOptions, context: Context): PactSource {
  const { pactFile: pactFiles, pactProvider: provider, pactTimeout } = options;
  const broker = readBroker(options, context);
  if (provider !== undefined && pactFiles === undefined && broker === undefined) {
    throw new UsageError(
      'Failed to read --pact-provider: it names the provider of other pacts than ours. Give --pact-file or --pact-broker too.',
    );
  }
  for (const file of pactFiles ?? []) assertPact(file, provider ?? PACT_PROVIDER);
  const publish = readPublication(options, broker);
  return {
    ...(pactFiles && { pactFiles }),
    ...(broker && { broker }),
    ...(provider && { provider }),
    ...(publish && { publish }),
    ...(pactTimeout !== undefined && { timeoutMs: pactTimeout * 1000 }),
  };
}

function assertPact(file: string, provider: string): void {
  const text = textOf(file);
  try {
    openPact(text, file, provider);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `Failed to read --pact-file: ${(error as Error).message}. Give a pact of specification 2, 3 or 4 that is there.`,
    );
  }
}
