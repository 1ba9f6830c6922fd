import { randomBytes } from 'node:crypto';
import { Command, Option } from 'commander';
import { spawnedPort } from '../../contracts/check-client/adapter/spawned.ts';
import { AdapterUnusable, SchemeUnsupported } from '../../contracts/check-client/adapter/unusable.ts';
import { DRIVEN_CHECKS } from '../../contracts/check-client/driven/definitions.ts';
import { type DrivenResult, driveClient } from '../../contracts/check-client/driven/drive-client.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { type PlayedMock, startPlayedMock } from '../../mocks/played-mock.ts';
import { type ConcludingOptions, conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import type { Finish } from '../exit-codes.ts';
import { DEFAULT_SEED, defineOutput, defineSelection, duration } from '../options/define.ts';
import { matcher, type PatternOptions, selection } from '../options/patterns.ts';
import { progressTo } from '../options/progress.ts';
import { UsageError } from '../usage-error.ts';
import { toolVersion } from '../version.ts';

type Options = ConcludingOptions &
  PatternOptions & { adapter?: boolean; seed?: number | 'random'; maxDuration?: number; quiet?: boolean };

/** The command `check-client` as far as it drives clients through an adapter. */
export function checkClientCommand(context: Context, finish: Finish): Command {
  const command = new Command('check-client')
    .usage('[options] --adapter -- COMMAND...')
    .description('drive any client through an adapter, and judge what it concludes')
    .argument('<command...>', 'what starts the adapter, after --')
    .option('--adapter', 'the command speaks the adapter protocol')
    .addOption(new Option('--max-duration <time>', 'play no more after so long (10m)').argParser(duration));
  defineOutput(defineSelection(command, ['conclusion']));
  return command.action((line: string[], options: Options) =>
    finish(conclude('check-client', options, context, () => checkDriven(line, options, context))),
  );
}

async function checkDriven(line: readonly string[], options: Options, context: Context): Promise<Report> {
  if (!options.adapter)
    throw new UsageError('Failed to read the command line: --adapter is missing. Give it before --.');
  const known = DRIVEN_CHECKS.map(({ id }) => id);
  const selected = selection(options, known);
  const allowed = matcher(options.allowNotRun ?? [], '--allow-not-run', known);
  const seed = options.seed === 'random' ? context.newSeed() : (options.seed ?? DEFAULT_SEED);
  const startedAtMs = context.now();
  const mock = await startPlayedMock(strictly());
  try {
    const { exchanges: _exchanges, ...result } = await drive(line, mock, { ...options, seed, selected }, context);
    const run = {
      ...result,
      command: 'check-client',
      target: mock.baseUrl,
      seed,
      startedAtMs,
      endedAtMs: context.now(),
    };
    return makeReport({ ...run, toolVersion: toolVersion() }, allowed);
  } finally {
    await mock.close();
  }
}

/** A key of its own, so that a UserSig that got out opens nothing else; and what two published clients leave out is let pass. */
function strictly() {
  return { secretKey: randomBytes(32).toString('hex'), unknowns: { 'random-absent-accepted': 'accepted' } } as const;
}

type Driving = Pick<Options, 'maxDuration' | 'quiet'> & { seed: number; selected: (id: string) => boolean };

/** Drives the client whose adapter this command line starts. An adapter that cannot be talked to is no verdict. */
export async function drive(
  [program = '', ...args]: readonly string[],
  mock: PlayedMock & { caFile?: string },
  { seed, selected, maxDuration, ...options }: Driving,
  context: Context,
): Promise<DrivenResult> {
  const { env, signal, secrets } = context;
  const tell = progressTo(context, options);
  tell(`Driving ${program} through ${DRIVEN_CHECKS.filter(({ id }) => selected(id)).length} checks`);
  try {
    return await driveClient({
      adapter: spawnedPort(program, args, adapterEnvironment(env, mock)),
      mock,
      kitVersion: toolVersion(),
      selected,
      seed,
      ...(maxDuration !== undefined && { maxDurationMs: maxDuration }),
      say: (line) => context.stderr.write(`${line}\n`),
      signal,
      secrets,
    });
  } catch (error) {
    if (error instanceof SchemeUnsupported) throw new UsageError(error.message);
    if (!(error instanceof AdapterUnusable)) throw error;
    return { checks: [], observations: [], exchanges: [], troubles: [error.message], complete: !signal.aborted };
  }
}

/** All that the program would have anyway, for it is somebody's own, and whom its client calls where its cases do not say. */
function adapterEnvironment(
  env: Context['env'],
  { baseUrl, account, caFile }: PlayedMock & { caFile?: string },
): Context['env'] {
  const noProxy = [env['NO_PROXY'] ?? env['no_proxy'], '127.0.0.1', 'localhost'].filter(Boolean).join(',');
  const { GROUP_COUNTER_SECRET_KEY: _key, ...rest } = env;
  return {
    ...rest,
    GROUP_COUNTER_BASE_URL: baseUrl,
    GROUP_COUNTER_SDKAPPID: String(account.sdkappid),
    GROUP_COUNTER_IDENTIFIER: account.identifier,
    GROUP_COUNTER_USERSIG: account.usersig,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    ...(caFile !== undefined && { GROUP_COUNTER_CA_FILE: caFile, NODE_EXTRA_CA_CERTS: caFile }),
  };
}
