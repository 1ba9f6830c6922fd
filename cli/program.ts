import { Command, CommanderError } from 'commander';
import { createSecrets } from '../contracts/secrets/secrets.ts';
import { PROGRAM } from '../contracts/wire/program.ts';
import { KIT_VERSION } from '../openapi/generated/kit-version.ts';
import { COMMANDS, commandsOf } from './commands.ts';
import { type Context, contextOf, type Outside } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { failedToFinish } from './failed-to-finish.ts';
import { tryToWrite } from './try-to-write.ts';
import { UsageError } from './usage-error.ts';

/** Runs the program with these arguments (without node and script). Never throws and never exits by itself. */
export async function run(argv: readonly string[], outside: Outside): Promise<ExitCode> {
  const context = contextOf(outside, createSecrets());
  let code: ExitCode = EXIT.usage;
  let help = '';
  try {
    if (argv.length === 0) throw new UsageError(`${noCommand()}; see ${context.calledAs} --help.`);
    const commands = await commandsOf(argv, context, async (result) => {
      code = await result;
    });
    const program = createProgram(commands, context, (text) => {
      help += text;
    });
    // What stands after a command is its own; after `help`, commander would take `--` for the name of one.
    program.enablePositionalOptions(argv[0] !== 'help');
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    const explained = explain(error, argv, context);
    return (await tryToWrite('the help', context, () => help && context.stdout.write(help)))
      ? explained
      : EXIT.inconclusive;
  }
}

/** Not made before it is needed: of its languages, Node loads a good deal. */
function noCommand(): string {
  const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(COMMANDS.map(({ name }) => name));
  return `Failed to start: no command is given. Give ${names}`;
}

function createProgram(commands: readonly Command[], context: Context, print: (text: string) => void): Command {
  const program = new Command(PROGRAM)
    .description('Contract tests and load tests for get_group_counter of Tencent Cloud Chat.')
    .version(KIT_VERSION)
    .configureHelp({ helpWidth: 80, subcommandTerm: (command) => `${command.name()} ${command.usage()}` })
    .addHelpText('after', '\nExit codes: 0 holds, 1 incompatible, 2 usage, 3 no verdict, 130 interrupted.');
  for (const command of commands) program.addCommand(command);
  quiet(program, context, print);
  return program;
}

/** Commander would write to the process and exit: here it and all its commands hand their help on, and throw. */
function quiet(command: Command, context: Context, print: (text: string) => void): void {
  command.exitOverride().showSuggestionAfterError(true);
  command.configureOutput({
    writeOut: print,
    writeErr: (text) => context.stderr.write(text),
    outputError: () => {},
  });
  for (const one of command.commands)
    quiet(one.configureHelp({ helpWidth: 80, subcommandTerm: (below) => below.name() }), context, print);
}

/** Options for secrets themselves do not exist; who gives one is told its variable, and never hears the value again. */
function insteadOfSecret(message: string): string | undefined {
  const [, name] = /unknown option '--(usersig|secret-key)(?:=|')/i.exec(message) ?? [];
  if (name === undefined) return undefined;
  return `a secret is never given itself, and there is no --${name}. Give --${name}-env NAME, the variable that holds it.`;
}

/** Says in one line what stopped the program, and which exit code that is. */
function explain(error: unknown, argv: readonly string[], { stderr, calledAs }: Context): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code === 'commander.help') return EXIT.usage;
    const said = (insteadOfSecret(error.message) ?? error.message)
      .replace(/^error: /, '')
      .replaceAll('\n', ' ')
      .trim();
    const meant = COMMANDS.some(({ name }) => name === argv[0]) ? ` ${argv[0]}` : '';
    const end = said.endsWith('.') ? '' : '.';
    stderr.write(`Failed to read the command line: ${said}${end} See ${calledAs}${meant} --help.\n`);
    return EXIT.usage;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    stderr.write(`${message}\n`);
    return EXIT.usage;
  }
  stderr.write(`${failedToFinish(message)}\n`);
  return EXIT.inconclusive;
}
