import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a command ended. `absent`: there is no such program. `output` is standard output and standard error. */
export type ExecResult =
  | { status: 'ended'; code: number | null; output: string }
  | { status: 'absent'; output: string };

export type ExecOptions = {
  env: Readonly<Record<string, string | undefined>>;
  timeLimitMs: number;
  signal?: AbortSignal;
};

/** Runs a command to its end, without a shell. Kills it at the time limit and on abort; its code is then null. */
export type Exec = (command: string, args: readonly string[], options: ExecOptions) => Promise<ExecResult>;

/** The real thing. */
export const exec: Exec = async (command, args, { env, timeLimitMs, signal }) => {
  if (signal?.aborted) return { status: 'ended', code: null, output: '' };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (): unknown => child.kill();
  // Not the `timeout` of spawn: its timer goes on, and keeps the process alive, where there is no such program.
  const timeLimit = AbortSignal.timeout(timeLimitMs);
  for (const end of [signal, timeLimit]) end?.addEventListener('abort', kill, { once: true });
  // Whoever ends at once leaves no process behind.
  process.once('exit', kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-OUTPUT_CHARACTERS);
    });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { status: 'ended', code, output };
  } catch (cause) {
    return { status: 'absent', output: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    for (const end of [signal, timeLimit]) end?.removeEventListener('abort', kill);
    process.off('exit', kill);
  }
};

/** The end of the output is where the reason of a failure stands. */
const OUTPUT_CHARACTERS = 4000;
