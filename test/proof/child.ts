import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { JobEnd, Worker } from './pool.ts';

/**
 * A worker that is a process of its own. The process is told `greeting` first, then a job at a time, each of which it
 * answers with one message. What takes longer than the limit, in milliseconds, is killed.
 */
export function startChild<Job, Result>(
  file: URL,
  { greeting, timeLimitMs }: { greeting: object; timeLimitMs: number },
): Worker<Job, Result> {
  const child = fork(file, { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const said = tailOf(child);
  // Asked for once, from the start: a process that ends between two jobs is found out by the next.
  const closed = once(child, 'close').then((): JobEnd<Result> => ({ ended: 'crash', said: said() }));
  child.send(greeting);
  return {
    run: (job) => answerOf<Result>(child, job as object, timeLimitMs, closed),
    close: () => child.kill('SIGKILL'),
  };
}

async function answerOf<Result>(
  child: ChildProcess,
  job: object,
  timeLimitMs: number,
  closed: Promise<JobEnd<Result>>,
): Promise<JobEnd<Result>> {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort('time-out'), timeLimitMs);
  const { signal } = ended;
  try {
    child.send(job, () => {});
    return await Promise.race([
      once(child, 'message', { signal }).then(([result]): JobEnd<Result> => ({ ended: 'result', result })),
      closed,
    ]);
  } catch (error) {
    return signal.aborted ? { ended: 'time-out' } : { ended: 'crash', said: (error as Error).message };
  } finally {
    clearTimeout(timer);
    // What lost the race stops listening.
    ended.abort('over');
  }
}

/** Collects the last kilobyte that a process says. */
function tailOf({ stderr }: ChildProcess): () => string {
  let tail = '';
  stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk).slice(-1024);
  });
  return () => tail.trim();
}
