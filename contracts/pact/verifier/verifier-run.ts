import type { ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { childEnvironment } from '../../process/child-environment.ts';
import { type Program, startProgram } from '../../process/run-program.ts';
import { type FewRoots, fewRoots } from './few-roots.ts';
import { processFile } from './installed.ts';
import type { VerifierJob, VerifierReport } from './job.ts';

/** Results as Pact's JSON text; or why there are none, with the last that the process printed. */
export type VerifierRun =
  | { ended: 'results'; text: string }
  | { ended: 'crash' | 'unloadable' | 'time limit' | 'interrupted'; printed: string };

/** A process that runs Pact's verifier, for several jobs at once where they are given so. */
export type VerifierProcess = {
  /** It ends too when the limit aborts. */
  run: (job: VerifierJob, limit: AbortSignal, signal?: AbortSignal) => Promise<VerifierRun>;
  close: () => void;
};

/**
 * Starts the process, which takes about a second. One that crashed, or was ended at the time limit or by the signal, is
 * followed by a new one at the next job.
 */
export function startProcess(): VerifierProcess {
  const roots = fewRoots();
  let program = start(roots);
  let closed = false;
  // Whoever ends at once closes nothing.
  process.once('exit', roots.remove);
  return {
    run: async (job, limit, signal) => {
      if (closed) return { ended: 'crash', printed: 'it was closed' };
      if (!program.isAlive() || !program.child.connected) program = start(roots);
      const run = await runIn(program, job, limit, signal);
      if (run.ended !== 'results') program.kill();
      return run;
    },
    close: () => {
      closed = true;
      program.kill();
      process.off('exit', roots.remove);
      roots.remove();
    },
  };
}

function start({ env }: FewRoots): Program {
  // Pact reports its use to its makers otherwise.
  const variables = { ...childEnvironment(process.env), PACT_DO_NOT_TRACK: 'true', ...env };
  // One that cannot be started is found out by the job that it is given.
  return startProgram(process.execPath, [processFile()], { env: variables, messages: true });
}

async function runIn(
  { child, printed }: Program,
  job: VerifierJob,
  limit: AbortSignal,
  signal: AbortSignal | undefined,
): Promise<VerifierRun> {
  const ended = new AbortController();
  try {
    const until = { signal: AbortSignal.any([ended.signal, limit, ...(signal ? [signal] : [])]) };
    const reported = reportOn(child, job, until);
    child.send(job);
    const report = await Promise.race([reported, once(child, 'exit', until).then(() => undefined)]);
    if (report === undefined) return { ended: 'crash', printed: printed() };
    return 'text' in report
      ? { ended: 'results', text: report.text }
      : { ended: 'unloadable', printed: report.unloadable };
  } catch (error) {
    if (signal?.aborted) return { ended: 'interrupted', printed: printed() };
    if (limit.aborted) return { ended: 'time limit', printed: printed() };
    return { ended: 'crash', printed: (error as Error).message };
  } finally {
    ended.abort();
  }
}

/** What the process says of this job; it may say something of others before. */
async function reportOn(child: ChildProcess, { id }: VerifierJob, until: { signal: AbortSignal }) {
  for await (const [message] of on(child, 'message', until)) {
    const report = message as VerifierReport;
    if (report.id === id) return report;
  }
  return undefined;
}
