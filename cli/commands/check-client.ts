import { Command, InvalidArgumentError, Option } from 'commander';
import { CLIENT_CHECKS } from '../../contracts/check-client/checks.ts';
import type { ClientResult } from '../../contracts/check-client/client-result.ts';
import { CommandAbsent, watchClient } from '../../contracts/check-client/watched/watch-client.ts';
import { LAYERS, type Layer } from '../../contracts/report/check.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { MAX_DURATION_MS } from '../../contracts/verify/options.ts';
import { TEST_GROUPS } from '../../mocks/fixtures/test-groups.ts';
import { type ClientMock, startClientMock } from '../check-client/client-mock.ts';
import { type ConcludingOptions, conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import type { Finish } from '../exit-codes.ts';
import { collect, defineChoice, defineExcuses, defineOutput, duration, naturalNumber } from '../options/define.ts';
import { readExcuse } from '../options/excuse.ts';
import { readMap } from '../options/map.ts';
import { matcher, type PatternOptions, selection } from '../options/patterns.ts';
import { progressTo } from '../options/progress.ts';
import { UsageError } from '../usage-error.ts';
import { toolVersion } from '../version.ts';

type Options = ConcludingOptions &
  PatternOptions & {
    layer?: readonly Layer[];
    map?: readonly string[];
    minCoverage?: number;
    maxDuration?: number;
    tls?: boolean;
    port?: number;
  };

/** The command line of a client's tests, as it is called. */
type CommandLine = readonly [program: string, ...args: readonly string[]];

const CLIENT_LAYERS = LAYERS.filter((layer) => CLIENT_CHECKS.some((check) => check.layer === layer));

/** The command `check-client`: judges a client by what its own tests send. */
export function checkClientCommand(context: Context, finish: Finish): Command {
  const command = new Command('check-client')
    .usage('[options] -- COMMAND...')
    .description('run the tests of a client against the mock, and judge what they send')
    .argument('<command...>', 'what runs the tests, after --')
    .addOption(new Option('--map <groupid=testgroup>', 'this GroupId stands for that test group').argParser(collect))
    .addOption(new Option('--min-coverage <n>', 'percent of outcomes that must be met').argParser(percent))
    .addOption(new Option('--max-duration <time>', 'end the command after so long (10m)').argParser(duration))
    .option('--tls', 'serve HTTPS, by an authority made for this run')
    .addOption(new Option('--port <n>', 'where the mock listens (a free one)').argParser(naturalNumber));
  defineOutput(defineExcuses(defineChoice(command, CLIENT_LAYERS)));
  return command.action((line: string[], options: Options) =>
    finish(conclude('check-client', options, context, () => checkClient(commandLine(line), options, context))),
  );
}

async function checkClient(command: CommandLine, options: Options, context: Context): Promise<Report> {
  const known = CLIENT_CHECKS.map(({ id }) => id);
  const selected = selection(options, known);
  const allowed = matcher(options.allowNotRun ?? [], '--allow-not-run', known);
  const excuse = readExcuse(options, context, known);
  const map = readMap(options.map);
  const layers: readonly Layer[] = options.layer ?? CLIENT_LAYERS;
  const startedAtMs = context.now();
  const mock = await startMock({ ...options, map, now: startedAtMs });
  try {
    progressTo(context, options)(`The mock listens on ${mock.url} (GROUP_COUNTER_BASE_URL); running ${command[0]}`);
    const result = await watch(command, mock, map, options, context);
    const chosen = result.checks.filter(({ id, layer }) => selected(id) && layers.includes(layer));
    const endedAtMs = context.now();
    const run = {
      ...result,
      ...excuse(chosen, endedAtMs),
      command: 'check-client',
      target: mock.url,
      seed: 0,
      startedAtMs,
      endedAtMs,
    };
    return makeReport({ ...run, toolVersion: toolVersion() }, allowed);
  } finally {
    await mock.close();
  }
}

async function watch(
  command: CommandLine,
  mock: ClientMock,
  map: ReadonlyMap<string, string>,
  { minCoverage, maxDuration = MAX_DURATION_MS }: Options,
  { env, secrets, signal, stderr }: Context,
): Promise<ClientResult> {
  try {
    return await watchClient({
      command,
      mock,
      coverage: { outcomes: OUTCOMES, groupOf: (groupId) => map.get(groupId) ?? groupId },
      ...(minCoverage !== undefined && { minCoverage }),
      ...(mock.caFile !== undefined && { caFile: mock.caFile }),
      env,
      timeLimitMs: maxDuration,
      pass: (line) => stderr.write(`${line}\n`),
      secrets,
      signal,
    });
  } catch (error) {
    throw error instanceof CommandAbsent ? new UsageError(error.message) : error;
  }
}

/** Every outcome that a client can meet at the mock. */
const OUTCOMES = TEST_GROUPS.map(({ id, selects }) =>
  selects.outcome === 'refused' ? { id, code: selects.code } : { id },
);

/** What the mock refuses to start with is wrong usage: a port that is taken. */
async function startMock(options: Parameters<typeof startClientMock>[0]): Promise<ClientMock> {
  try {
    return await startClientMock(options);
  } catch (error) {
    throw new UsageError((error as Error).message);
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
