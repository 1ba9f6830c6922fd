import { Command, InvalidArgumentError, Option } from 'commander';
import { CannotCheckClient } from '../../contracts/check-client/cannot-check-client.ts';
import { type CheckClientResult, checkClient } from '../../contracts/check-client/check-client.ts';
import type {
  CheckClientOptions,
  ClientRunOptions,
  CommandLine,
} from '../../contracts/check-client/check-client-options.ts';
import { ADAPTER_CHECKS, CLIENT_CHECKS, WATCHED_CHECKS } from '../../contracts/check-client/checks.ts';
import { LAYERS, type Layer } from '../../contracts/report/check-result.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { clientMocks } from '../../mocks/client-mocks.ts';
import { KIT_VERSION } from '../../openapi/generated/kit-version.ts';
import { type ConcludingOptions, conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import type { Finish } from '../exit-codes.ts';
import {
  collectOption,
  DEFAULT_SEED,
  defineExcuses,
  defineOutput,
  defineSelection,
  duration,
  naturalNumber,
  portNumber,
} from '../options/define.ts';
import { readExcuse } from '../options/excuse.ts';
import { readMap } from '../options/map.ts';
import { matcher, type PatternOptions, selection } from '../options/patterns.ts';
import { progressTo } from '../options/progress-to.ts';
import { UsageError } from '../usage-error.ts';

type Options = ConcludingOptions &
  PatternOptions & {
    adapter?: boolean;
    layer?: readonly Layer[];
    map?: readonly string[];
    minCoverage?: number;
    maxDuration?: number;
    tls?: boolean;
    port?: number;
    seed?: number | 'random';
  };

const CLIENT_LAYERS = LAYERS.filter((layer) => CLIENT_CHECKS.some((check) => check.layer === layer));

/** The command `check-client`: judges a client by what its own tests send, or by what it concludes when it is driven. */
export function checkClientCommand(context: Context, finish: Finish): Command {
  const command = new Command('check-client')
    .usage('[options] -- COMMAND...')
    .summary('judge any client, in any language')
    .description('run the tests of a client against the mock and judge what they send, or drive it through an adapter')
    .argument('<command...>', 'what runs the tests, or starts the adapter; after --')
    .option('--adapter', 'the command speaks the adapter protocol')
    .addOption(
      new Option('--map <groupid=testgroup>', 'this GroupId stands for that test group').argParser(collectOption),
    )
    .addOption(new Option('--min-coverage <n>', 'percent of outcomes that must be met').argParser(percent))
    .addOption(new Option('--max-duration <time>', 'end the command after so long (10m)').argParser(duration))
    .option('--tls', 'serve HTTPS, by an authority made for this run')
    .addOption(new Option('--port <n>', 'where the mock listens (a free one)').argParser(portNumber));
  defineOutput(defineExcuses(defineSelection(command, CLIENT_LAYERS)));
  return command.action((line: string[], options: Options) =>
    finish(conclude('check-client', options, context, () => reportOn(line, options, context))),
  );
}

async function reportOn(line: readonly string[], options: Options, context: Context): Promise<Report> {
  const checks = options.adapter ? ADAPTER_CHECKS : WATCHED_CHECKS;
  const known = checks.map(({ id }) => id);
  const listed = `${context.calledAs} list --client`;
  const chosen = selection(options, known, listed);
  const allowed = matcher(options.allowNotRun ?? [], '--allow-not-run', known, listed);
  const excuse = readExcuse(options, context, known);
  const layers: readonly Layer[] = options.layer ?? CLIENT_LAYERS;
  const inLayers = new Set(checks.filter(({ layer }) => layers.includes(layer)).map(({ id }) => id));
  const seed = options.seed === 'random' ? context.newSeed() : (options.seed ?? DEFAULT_SEED);
  const startedAtMs = context.now();
  const selected = (id: string) => chosen(id) && inLayers.has(id);
  const common = { ...commonOptions(options, context), selected };
  const result = await orUsage(() => checkClient(runOf(commandLine(line), seed, options, common)));
  const endedAtMs = context.now();
  const run = { ...result, ...excuse(result.checks, endedAtMs), command: 'check-client', startedAtMs, endedAtMs };
  return makeReport({ ...run, seed: options.adapter ? seed : 0, toolVersion: KIT_VERSION }, allowed);
}

/** What both ways of checking a client are told. */
function commonOptions(options: Options, context: Context): ClientRunOptions {
  const { tls, port, maxDuration } = options;
  const { env, stderr, signal, secrets } = context;
  return {
    mocks: clientMocks,
    ...(tls !== undefined && { tls }),
    ...(port !== undefined && { port }),
    ...(maxDuration !== undefined && { maxDurationMs: maxDuration }),
    env,
    output: (line) => stderr.write(`${line}\n`),
    progress: progressTo(context, options),
    signal,
    secrets,
  };
}

function runOf(
  line: CommandLine,
  seed: number,
  { adapter = false, map, minCoverage }: Options,
  common: ClientRunOptions,
): CheckClientOptions {
  if (!adapter)
    return { ...common, command: line, map: readMap(map), ...(minCoverage !== undefined && { minCoverage }) };
  for (const [option, value] of Object.entries({ '--map': map, '--min-coverage': minCoverage }))
    if (value !== undefined)
      throw new UsageError(
        `Failed to read ${option}: it is for the tests of a client, not for --adapter. Leave one of them out.`,
      );
  return { ...common, adapter: line, seed };
}

async function orUsage(run: () => Promise<CheckClientResult>): Promise<CheckClientResult> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof CannotCheckClient ? new UsageError(error.message) : error;
  }
}

function commandLine([program = '', ...args]: readonly string[]): CommandLine {
  return [program, ...args];
}

function percent(value: string): number {
  const number = naturalNumber(value);
  if (number <= 100) return number;
  throw new InvalidArgumentError('Give a percentage from 0 to 100.');
}
