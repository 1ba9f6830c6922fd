import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { endOf } from '../../secrets/bounds.ts';
import { type FewRoots, fewRoots } from './few-roots.ts';
import type { VerifierJob, VerifierReport } from './job.ts';

/** Results as Pact's JSON text; or why there are none, with the last that the process printed. */
export type VerifierRun =
  | { ended: 'results'; text: string }
  | { ended: 'crash' | 'time limit' | 'interrupted'; printed: string };

/** A process that runs Pact's verifier, one job at a time. */
export type VerifierProcess = {
  run: (job: VerifierJob, timeoutMs: number, signal?: AbortSignal) => Promise<VerifierRun>;
  close: () => void;
};

/**
 * Starts the process, which takes about a second. One that crashed, or was ended at the time limit or by the signal, is
 * followed by a new one at the next job.
 */
export function startProcess(): VerifierProcess {
  const roots = fewRoots();
  let child = start(roots);
  let closed = false;
  const end = () => {
    child.kill('SIGKILL');
    roots.remove();
  };
  // Whoever ends at once closes nothing.
  process.once('exit', end);
  return {
    run: async (job, timeoutMs, signal) => {
      if (closed) return { ended: 'crash', printed: 'it was closed' };
      if (!isAlive(child)) child = start(roots);
      const run = await runIn(child, job, timeoutMs, signal);
      if (run.ended !== 'results') child.kill('SIGKILL');
      return run;
    },
    close: () => {
      closed = true;
      process.off('exit', end);
      end();
    },
  };
}

function start({ env }: FewRoots): ChildProcess {
  const file = new URL(import.meta.url.endsWith('.ts') ? './process.ts' : './process.js', import.meta.url);
  const child = fork(file, { execArgv: [], env: { ...environment(), ...env }, silent: true });
  // One that cannot be started is found out by the job that it is given.
  return child.on('error', () => {});
}

function isAlive(child: ChildProcess): boolean {
  return child.connected && child.exitCode === null && !child.killed;
}

async function runIn(
  child: ChildProcess,
  job: VerifierJob,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<VerifierRun> {
  const { printed, stop } = tailOf(child);
  const limit = AbortSignal.timeout(timeoutMs);
  const ended = new AbortController();
  try {
    child.send(job);
    const until = { signal: AbortSignal.any([ended.signal, limit, ...(signal ? [signal] : [])]) };
    const report = await Promise.race([
      once(child, 'message', until).then(([message]) => message as VerifierReport),
      once(child, 'exit', until).then(() => undefined),
    ]);
    return report ? { ended: 'results', text: report.text } : { ended: 'crash', printed: printed() };
  } catch (error) {
    if (signal?.aborted) return { ended: 'interrupted', printed: printed() };
    if (limit.aborted) return { ended: 'time limit', printed: printed() };
    return { ended: 'crash', printed: (error as Error).message };
  } finally {
    ended.abort();
    stop();
  }
}

/** Variables that a program needs to run at all. Others may hold secrets, name a proxy, or filter interactions. */
const NEEDED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'LD_LIBRARY_PATH'];

function environment(): NodeJS.ProcessEnv {
  const kept = NEEDED.map((name) => [name, process.env[name]] as const).filter(([, value]) => value !== undefined);
  // Pact reports its use to its makers otherwise.
  return { ...Object.fromEntries(kept), PACT_DO_NOT_TRACK: 'true' };
}

/** Collects the last kilobyte that a process prints until it is stopped. Its output is read to the end all the same. */
function tailOf({ stdout, stderr }: ChildProcess): { printed: () => string; stop: () => void } {
  let tail = '';
  const gather = (chunk: Buffer) => {
    tail = endOf(tail + chunk, 1024);
  };
  for (const stream of [stdout, stderr]) stream?.on('data', gather);
  return {
    printed: () => tail.trim(),
    stop: () => {
      for (const stream of [stdout, stderr]) stream?.off('data', gather).resume();
    },
  };
}
