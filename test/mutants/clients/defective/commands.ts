import type { ClientDefect } from '../defect.ts';
import { watchCommand } from '../watch-command.ts';

/** What the tests of a right client meet. */
const ALL = "await call('gck.ok'); await call('gck.10010');";

function command(name: string, caughtBy: string, script: string): ClientDefect {
  return { name, caughtBy, watch: () => watchCommand(script) };
}

/** Commands whose calls are right, and of which something else is told. */
export const COMMAND_DEFECTS: readonly ClientDefect[] = [
  command('tests that fail', 'client-command-passes', `${ALL} process.exitCode = 1;`),
  command('a printed UserSig', 'client-usersig-unprinted', `${ALL} console.log(env.GROUP_COUNTER_USERSIG);`),
  command('tests that meet one outcome alone', 'client-coverage', "await call('gck.ok');"),
];

/** A command of which nothing is told. */
export const RIGHT_COMMAND = (): ReturnType<typeof watchCommand> => watchCommand(ALL);
