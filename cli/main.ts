import { randomInt } from 'node:crypto';
import process from 'node:process';
import { PROGRAM } from '../contracts/wire/program.ts';
import { calledAs } from './called-as.ts';
import { EXIT } from './exit-codes.ts';
import { run } from './program.ts';
import { outputTo } from './standard-output.ts';

/**
 * Runs the program with the arguments and streams of this process, and sets the exit code; nothing else does that for a
 * command. Until a command is done there is no verdict, also where Node ends because nothing is left that it could wait for.
 */
export async function main(signal: AbortSignal, program: typeof run = run): Promise<void> {
  process.exitCode = EXIT.inconclusive;
  process.once('beforeExit', sayUnfinished);
  // Where not even this stream can be written, nobody can be told.
  process.stderr.on('error', () => {});
  const code = await program(process.argv.slice(2), {
    env: process.env,
    stdout: outputTo(process.stdout),
    stderr: process.stderr,
    signal,
    now: () => Date.now(),
    newSeed: () => randomInt(2 ** 31),
    calledAs: calledAs({ script: process.argv[1] ?? PROGRAM, folder: process.cwd(), env: process.env }),
  });
  process.off('beforeExit', sayUnfinished);
  process.exitCode = code;
  // All is written and taken down by now: what else the process may wait for, an interrupted one does not.
  if (signal.aborted) process.exit();
}

function sayUnfinished(): void {
  process.stderr.write(
    'Failed to finish: nothing is left to wait for, and the command is not done. Report it as a fault of this program.\n',
  );
}
