import { proxySecrets } from '../contracts/provider/road/proxy-secrets.ts';
import type { Secrets } from '../contracts/secrets/secrets.ts';
import { PROGRAM } from '../contracts/wire/program.ts';

/** Standard output. A write rejects where the text was lost; whoever writes awaits it, since a lost report is never green. */
export type Output = { write: (text: string) => Promise<void>; isTTY?: boolean };

/** Everything a command touches outside itself; tests inject their own. */
export type Outside = {
  env: Readonly<Record<string, string | undefined>>;
  stdout: Output;
  stderr: { write: (text: string) => unknown; isTTY?: boolean };
  /** Aborted when the user interrupts. */
  signal: AbortSignal;
  now: () => number;
  /** A seed for runs that are to draw one. */
  newSeed: () => number;
  /** How the program was called, for hints that name it; its own name by default. */
  calledAs?: string;
};

/** The same for one run. What is written goes out without the secrets that the run has learnt of by then. */
export type Context = Outside & {
  calledAs: string;
  secrets: Secrets;
  /** Writes to standard output without a mask: for the one command whose result is a secret. */
  printSecret: Output['write'];
};

/** Variables that hold a secret by their usual names; others are noted when an option names them. */
const SECRET_VARIABLES = [
  'GROUP_COUNTER_USERSIG',
  'GROUP_COUNTER_SECRET_KEY',
  'PACT_BROKER_TOKEN',
  'PACT_BROKER_PASSWORD',
] as const;

/** Puts the mask between a command and what it writes to. Reports are sealed by then, and are only looked over once more. */
export function contextOf(outside: Outside, secrets: Secrets): Context {
  const { env, stdout, stderr } = outside;
  secrets.note(...SECRET_VARIABLES.map((name) => env[name]), ...proxySecrets(env));
  return {
    calledAs: PROGRAM,
    ...outside,
    secrets,
    printSecret: stdout.write,
    stdout: { ...terminal(stdout), write: (text) => stdout.write(secrets.maskKnown(text)) },
    stderr: { ...terminal(stderr), write: (text) => stderr.write(secrets.mask(text)) },
  };
}

function terminal({ isTTY }: { isTTY?: boolean }): { isTTY?: boolean } {
  return isTTY === undefined ? {} : { isTTY };
}
