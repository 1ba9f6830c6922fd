// tinyexec ends the program alone and not what that has started, and keeps all of its output. execa ends both, but ends
// too whatever prints more than its bound, where we want the end of what was printed; it hears the signals of the process,
// which is for cli/ to do; and it brings twelve packages to whoever installs this. So these lines are our own.
import { type ChildProcess, spawn } from 'node:child_process';
import { endOf } from '../secrets/bounds.ts';
import { readLines } from './read-lines.ts';

/** How a program ended. `absent`: there is no such program. `output` is the end of what it printed, from a word on. */
export type ProgramEnd =
  | { status: 'ended'; code: number | null; killed?: 'aborted' | 'time limit'; output: string }
  | { status: 'absent'; output: string };

export type StartOptions = {
  /** All of its environment. */
  env: Readonly<Record<string, string | undefined>>;
  /** Called with each line of its standard output, which is then not a part of `output`. */
  onLine?: (line: string) => void;
  /** Called with each line of its standard error, which stays a part of `output`. */
  onErrorLine?: (line: string) => void;
  /** How long a line may be, in characters; what is longer is cut. A megabyte of them unless told. */
  mostOfLine?: number;
  /** Whether its standard input is open, to be written to. */
  input?: boolean;
  /** Whether messages go to and fro, as with a process of Node's `fork`. */
  messages?: boolean;
  /** Whether it ends what it has started where it is told to end: it is then told, and not killed. */
  endsItself?: boolean;
};

/** A program that was started. */
export type Program = {
  child: ChildProcess;
  /** The end of what it has printed so far. */
  printed: () => string;
  /** Ends it at once, with all that it has started; or tells it to end, where it does that itself. */
  kill: () => void;
  /** Sends a signal to it and to all that it has started, also once it has ended itself. */
  killGroup: (signal: 'SIGTERM' | 'SIGKILL') => void;
  /** Whether it has neither ended nor been killed. */
  isAlive: () => boolean;
  /** Never rejects. */
  ended: Promise<ProgramEnd>;
};

/** Starts a program without a shell. Whoever ends at once leaves neither it nor what it has started behind. */
export function startProgram(
  command: string,
  args: readonly string[],
  { env, onLine, onErrorLine, mostOfLine, input = false, messages = false, endsItself = false }: StartOptions,
): Program {
  const child = spawn(command, args, {
    env: { ...env },
    stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe', ...(messages ? (['ipc'] as const) : [])],
    // A process group of its own, so that one signal reaches all of it. Windows knows none.
    detached: !IS_WINDOWS,
    windowsHide: true,
  });
  let output = '';
  const keep = (text: string): void => {
    output = endOf(output + text, OUTPUT_CHARACTERS);
  };
  const { stdout, stderr } = child;
  stderr?.setEncoding('utf8').on('data', keep);
  if (stderr && onErrorLine) readLines(stderr, onErrorLine);
  if (stdout && onLine) readLines(stdout, onLine, mostOfLine);
  else stdout?.setEncoding('utf8').on('data', keep);
  let running = true;
  let killed = false;
  const kill = (): void => {
    killed = true;
    if (running) killTree(child, endsItself ? 'SIGTERM' : 'SIGKILL');
  };
  const killGroup: Program['killGroup'] = (signal) => killTree(child, signal);
  const isAlive = (): boolean =>
    !killed && child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  process.once('exit', kill);
  const ended = new Promise<ProgramEnd>((resolve) => {
    const end = (how: ProgramEnd): void => {
      running = false;
      process.off('exit', kill);
      resolve(how);
    };
    // Messages that cannot be sent are errors too: whoever sends them hears of it.
    child.on('error', ({ message }) => child.pid === undefined && end({ status: 'absent', output: message }));
    child.on('close', (code) => end({ status: 'ended', code, output }));
  });
  return { child, printed: () => output, kill, killGroup, isAlive, ended };
}

export type RunOptions = StartOptions & {
  timeLimitMs: number;
  /** Ends the program. */
  signal?: AbortSignal;
};

/** Runs a program to its end. Kills it at the time limit and on abort; its code is then null. Never throws. */
export type RunProgram = (command: string, args: readonly string[], options: RunOptions) => Promise<ProgramEnd>;

/** The real thing. */
export const runProgram: RunProgram = async (command, args, { timeLimitMs, signal, ...options }) => {
  if (signal?.aborted) return { status: 'ended', code: null, killed: 'aborted', output: '' };
  const { kill, ended } = startProgram(command, args, options);
  // Not the `timeout` of spawn: its timer goes on, and keeps the process alive, where there is no such program.
  const limit = AbortSignal.timeout(timeLimitMs);
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  either.addEventListener('abort', kill, { once: true });
  const end = await ended;
  either.removeEventListener('abort', kill);
  if (end.status === 'absent' || end.code !== null || !either.aborted) return end;
  return { ...end, killed: signal?.aborted ? 'aborted' : 'time limit' };
};

/** The end of the output is where the reason of a failure stands: enough for an exception with its stack. */
const OUTPUT_CHARACTERS = 8000;

const IS_WINDOWS = process.platform === 'win32';

function killTree(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (IS_WINDOWS) {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' }).on('error', () => child.kill());
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
