import { once } from 'node:events';
import { Command, InvalidArgumentError, Option } from 'commander';
import { wrap } from '../../contracts/report/wrap.ts';
import { isLoopbackHost } from '../../contracts/wire/loopback.ts';
import { OTHER_OPERATIONS } from '../../mocks/options.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../mocks/server.ts';
import { UNKNOWNS } from '../../openapi/generated/constants.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode, type Finish } from '../exit-codes.ts';
import { collectOption, portNumber, positiveInteger } from '../options/define.ts';
import { type MockCommandOptions, readServerOptions } from '../options/mock-options.ts';
import { tryToWrite } from '../try-to-write.ts';
import { UsageError } from '../usage-error.ts';

type Options = MockCommandOptions & { format: 'text' | 'json' };

/** The command `mock`: serves the mock until interrupted. */
export function mockCommand(context: Context, finish: Finish): Command {
  return new Command('mock')
    .description('serve the mock until interrupted')
    .option('--host <name>', 'where to listen', '127.0.0.1')
    .addOption(new Option('--allow-host <name>', 'also take states by this name').argParser(collectOption))
    .addOption(new Option('--port <n>', '0: a free one').argParser(portNumber).default(0))
    .option('--tls-cert <file>', 'serve HTTPS with this certificate (PEM)')
    .option('--tls-key <file>', 'and this key (PEM)')
    .addOption(new Option('--sdkappid <n>', 'the app it serves').argParser(positiveInteger))
    .option('--identifier <name>', 'administrator of the app')
    .option('--secret-key-env <name>', 'variable that holds its key (a sample key)')
    .addOption(new Option('--unknown <name=value>', 'settle what the API leaves open').argParser(collectOption))
    .addOption(new Option('--calls-per-second <n>', 'the limit, or "unlimited"').argParser(callsPerSecond))
    .addOption(
      new Option('--other-operations <answer>', 'what create_group and the like get').choices(OTHER_OPERATIONS),
    )
    .addOption(new Option('--format <name>', 'form of the ready line').choices(['text', 'json']).default('text'))
    .addHelpText('after', unknownsHelp)
    .action((options: Options) => finish(serve(options, context)));
}

/** The unknowns with their answers, the default first. Who asks for this has room for more than a screen. */
function unknownsHelp(): string {
  const lines = Object.entries(UNKNOWNS).map(([id, { answers, default: usual }]) => {
    const others = Object.keys(answers).filter((answer) => answer !== usual);
    return wrap(`${id}=${[usual, ...others].join('|')}`.replaceAll('|', ' | '), '  ', '      ');
  });
  return ['', 'What --unknown settles, the default first:', ...lines].join('\n');
}

async function serve(options: Options, context: Context): Promise<ExitCode> {
  const server = await start(readServerOptions(options, context));
  const { url } = server;
  if (!isLoopbackHost(options.host)) context.stderr.write(warning(url, options));
  const line = options.format === 'json' ? `${JSON.stringify({ url })}\n` : `Serving get_group_counter on ${url}\n`;
  await tryToWrite('the ready line', context, () => context.stdout.write(line));
  if (!context.signal.aborted) await once(context.signal, 'abort');
  await server.close();
  return EXIT.interrupted;
}

function warning(url: string, { host }: Options): string {
  return `Listening on ${host} (${url}). Warning: whoever reaches it can set states and get signatures of this mock's app.\n`;
}

/** What the mock refuses to start with is wrong usage: an option out of range, or a port that is taken. */
async function start(options: ServerOptions): Promise<RunningServer> {
  try {
    return await startServer(options);
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(
      message.startsWith('Failed') ? message : `Failed to start the mock: ${message}. Choose another --host or --port.`,
    );
  }
}

function callsPerSecond(value: string): number | 'unlimited' {
  if (value === 'unlimited') return value;
  try {
    return positiveInteger(value);
  } catch {
    throw new InvalidArgumentError('Give a positive integer, or unlimited.');
  }
}
