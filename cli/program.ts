import { Command, CommanderError } from 'commander';
import { COMMANDS, commandsFor } from './commands.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';
import { toolVersion } from './version.ts';

const NAMES = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(COMMANDS.map(({ name }) => name));
const NO_COMMAND = `Failed to start: no command is given. Give ${NAMES}; see group-counter --help.`;

/** Runs the program with these arguments (without node and script). Never throws and never exits by itself. */
export async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = EXIT.usage;
  try {
    if (argv.length === 0) throw new UsageError(NO_COMMAND);
    const commands = await commandsFor(argv, context, async (result) => {
      code = await result;
    });
    const program = createProgram(commands, context);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, context);
  }
}

function createProgram(commands: readonly Command[], context: Context): Command {
  const program = new Command('group-counter')
    .description('Contract tests and load tests for get_group_counter of Tencent Cloud Chat.')
    .version(toolVersion())
    .configureHelp({ helpWidth: 80, subcommandTerm: (command) => `${command.name()} ${command.usage()}` })
    .addHelpText('after', '\nExit codes: 0 holds, 1 incompatible, 2 usage, 3 no verdict, 130 interrupted.');
  for (const command of commands) program.addCommand(command.configureHelp({ helpWidth: 80 }));
  for (const command of [program, ...program.commands]) quiet(command, context);
  return program;
}

/** Commander would write to the process and exit: here it writes to the context and throws. */
function quiet(command: Command, { stdout, stderr }: Context): void {
  command.exitOverride().showSuggestionAfterError(true);
  command.configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    outputError: () => {},
  });
}

/** Says in one line what stopped the program, and which exit code that is. */
function explain(error: unknown, { stderr }: Context): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code === 'commander.help') return EXIT.usage;
    const said = error.message
      .replace(/^error: /, '')
      .replaceAll('\n', ' ')
      .trim();
    stderr.write(`Failed to read the command line: ${said} See group-counter --help.\n`);
    return EXIT.usage;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    stderr.write(`${message}\n`);
    return EXIT.usage;
  }
  stderr.write(`Failed to finish: ${message}\n`);
  return EXIT.inconclusive;
}
