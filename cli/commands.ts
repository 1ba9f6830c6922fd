import { Command } from 'commander';
import type { Context } from './context.ts';
import type { Finish } from './exit-codes.ts';

/** A command in the list of commands. The rest of it is loaded when it is meant: what it runs takes its time to load. */
type ListedCommand = {
  name: string;
  usage: string;
  summary: string;
  load: () => Promise<(context: Context, finish: Finish) => Command>;
};

/** Every command, in the order of the help. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'check',
    usage: '[options]',
    summary: 'the main job: verify, then the limit in short',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'verify',
    usage: '[options]',
    summary: 'check a provider, layer by layer',
    load: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
  {
    name: 'check-client',
    usage: '[options] -- COMMAND...',
    summary: 'judge any client, in any language',
    load: async () => (await import('./commands/check-client.ts')).checkClientCommand,
  },
  {
    name: 'list',
    usage: '[options]',
    summary: 'every check, with its requirement and source',
    load: async () => (await import('./commands/list.ts')).listCommand,
  },
  {
    name: 'mock',
    usage: '[options]',
    summary: 'serve the mock until interrupted',
    load: async () => (await import('./commands/mock.ts')).mockCommand,
  },
  {
    name: 'load',
    usage: '[options] [command] <profile>',
    summary: 'offer a load and judge the limit by it',
    load: async () => (await import('./commands/load.ts')).loadCommand,
  },
  {
    name: 'diff',
    usage: '[options] <old> [new]',
    summary: 'say what a change of the contract breaks: clients, or providers',
    load: async () => (await import('./commands/diff.ts')).diffCommand,
  },
  {
    name: 'compare-pact',
    usage: '[options] <file...>',
    summary: "hold a consumer's pact against the contract, offline",
    load: async () => (await import('./commands/compare-pact.ts')).comparePactCommand,
  },
  {
    name: 'k6',
    usage: '[options]',
    summary: 'say which k6 would be taken, or build one',
    load: async () => (await import('./commands/k6.ts')).k6Command,
  },
  {
    name: 'usersig',
    usage: '[options]',
    summary: 'print a UserSig for a test or staging app',
    load: async () => (await import('./commands/usersig.ts')).usersigCommand,
  },
  {
    name: 'seed',
    usage: '[options]',
    summary: 'make the groups on staging that verify and load need',
    load: async () => (await import('./commands/seed.ts')).seedCommand,
  },
  {
    name: 'cleanup',
    usage: '[options]',
    summary: 'remove the groups on staging that seed made, and no others',
    load: async () => (await import('./commands/cleanup.ts')).cleanupCommand,
  },
];

/** The commands for these arguments: the one that is meant in whole, of the others what the list of commands says. */
export function commandsOf(argv: readonly string[], context: Context, finish: Finish): Promise<Command[]> {
  const meant = argv.find((argument) => COMMANDS.some(({ name }) => name === argument));
  return Promise.all(
    COMMANDS.map(async ({ name, usage, summary, load }) =>
      name === meant ? (await load())(context, finish) : new Command(name).usage(usage).description(summary),
    ),
  );
}
