import { setTimeout as wait } from 'node:timers/promises';
import { clearLeftOver, endLeftOver } from './left-over.ts';
import { startProgram } from './run-program.ts';

/**
 * How a command of somebody else ended. `absent`: there is none. `stopped` is there where we ended it, `leftBehind` where
 * what it had started did not end with it; `errors` is the end of its standard error. `cutAt` is there where it, or what it had
 * left behind, did not end by itself: what was under way from then on was cut, in milliseconds since the epoch. `endedAt` is
 * from when on its own end may have shown, however it ended: a busy machine closes its connections well before we hear of it.
 */
export type CommandEnd =
  | { status: 'absent'; why: string }
  | {
      status: 'ended';
      code: number | null;
      signal: string | null;
      stopped?: 'aborted' | 'time limit';
      cutAt?: number;
      endedAt: number;
      leftBehind: boolean;
      errors: string;
    };

export type CommandOptions = {
  /** All of its environment. */
  env: Readonly<Record<string, string | undefined>>;
  /** The variable in it that no other process has in this way: by it what the command has started is known. */
  mark: string;
  /** Called with each line that it prints, to whichever stream. */
  onLine: (line: string) => void;
  timeLimitMs: number;
  /** Ends it. */
  signal?: AbortSignal;
  /** How long it has after SIGTERM before it is killed, and what it has started after its own end. Milliseconds. */
  graceMs?: number;
};

/**
 * Runs a command to its end, with no input and no terminal. At the time limit and on abort it is asked to end, and killed
 * where it does not. Nothing that it has started outlives it. Never throws.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  { env, mark, onLine, timeLimitMs, signal, graceMs = 2000 }: CommandOptions,
): Promise<CommandEnd> {
  const { child, killGroup, ended } = startProgram(command, args, { env, onLine, onErrorLine: onLine });
  const traces = { group: child.pid, mark: `${mark}=${env[mark]}` };
  const endAll = (): void => endLeftOver(traces);
  process.once('exit', endAll);
  let cutAt: number | undefined;
  let endedAt = Number.POSITIVE_INFINITY;
  const exited = new Promise<void>((resolve) =>
    child.once('exit', (_code, killedBy) => {
      endedAt = Date.now() - SEEN_MS;
      // Whoever killed it told nobody.
      if (killedBy !== null) cutAt ??= endedAt;
      resolve();
    }),
  );
  let stopped: 'aborted' | 'time limit' | undefined;
  let lastly: NodeJS.Timeout | undefined;
  const stop = (): void => {
    stopped = signal?.aborted ? 'aborted' : 'time limit';
    cutAt ??= Date.now();
    killGroup('SIGTERM');
    lastly = setTimeout(() => killGroup('SIGKILL'), graceMs);
  };
  const limit = AbortSignal.timeout(timeLimitMs);
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  if (either.aborted) stop();
  else either.addEventListener('abort', stop, { once: true });
  await Promise.race([exited, ended]);
  const clearedAt = await clearLeftOver(traces, graceMs);
  cutAt ??= clearedAt;
  process.off('exit', endAll);
  either.removeEventListener('abort', stop);
  clearTimeout(lastly);
  // What has left the group may still hold the streams: nobody waits for it.
  await Promise.race([ended, wait(LAST_WORDS_MS)]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  const end = await ended;
  if (end.status === 'absent') return { status: 'absent', why: end.output };
  const { code, output } = end;
  return {
    status: 'ended',
    code,
    signal: child.signalCode,
    ...(stopped && { stopped }),
    ...(cutAt !== undefined && { cutAt }),
    endedAt,
    leftBehind: clearedAt !== undefined,
    errors: output,
  };
}

/** At most between the end of a process, as its connections show it, and when we see it. */
const SEEN_MS = 100;

/** For what is still in the streams once nobody writes to them. */
const LAST_WORDS_MS = 500;
