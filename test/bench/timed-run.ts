import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A program to run, in a folder, with variables added to the environment. */
export type Command = { file: string; args: readonly string[]; cwd: string; env: Readonly<Record<string, string>> };

/** How a run went: time on the clock and of the processor in seconds, and whether it ended by itself. */
export type Timed = { seconds: number; cpuSeconds: number; exitCode: number | null; inTime: boolean };

// The shell says how much processor time its children took, which Node does not; 3 is a stream of its own for that.
const TIMES = '"$@" 3>&-; code=$?; times >&3; exit $code';

/** Runs a program to its end, or kills it and all that it started when its time is over. What it prints is dropped. */
export async function timedRun({ file, args, cwd, env }: Command, limitSeconds: number): Promise<Timed> {
  const started = performance.now();
  const child = spawn('sh', ['-c', TIMES, 'sh', file, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const state = { inTime: true };
  const kill = () => process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
  const timer = setTimeout(() => {
    state.inTime = false;
    kill();
  }, limitSeconds * 1000);
  process.once('exit', kill);
  try {
    const times = text(child.stdio[3] as NodeJS.ReadableStream & AsyncIterable<Buffer>);
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    const seconds = (performance.now() - started) / 1000;
    return { seconds, cpuSeconds: state.inTime ? readTimes(await times) : Number.NaN, exitCode, inTime: state.inTime };
  } finally {
    clearTimeout(timer);
    process.off('exit', kill);
  }
}

/** Reads what the shell's `times` prints: user and system time, of itself and on a second line of its children. */
export function readTimes(printed: string): number {
  const found = [...printed.matchAll(/(\d+)m(\d+[.,]\d+)s/g)].slice(-2);
  if (found.length < 2) throw new Error(`Failed to read processor times: the shell printed "${printed.trim()}".`);
  const seconds = ([, minutes, rest]: RegExpMatchArray) => Number(minutes) * 60 + Number(rest?.replace(',', '.'));
  return found.reduce((sum, match) => sum + seconds(match), 0);
}
