import { expect, it } from 'vitest';
import { type JobEnd, runPool, type Worker } from './pool.ts';

type Log = { started: number; closed: number; busy: number; most: number };

/** Workers that answer with ten times the job; but a job below zero ends the worker. */
function workers(log: Log): () => Worker<number, number> {
  return () => {
    log.started++;
    return {
      run: async (job): Promise<JobEnd<number>> => {
        log.most = Math.max(log.most, ++log.busy);
        await Promise.resolve();
        log.busy--;
        return job < 0 ? { ended: 'crash', said: 'ouch' } : { ended: 'result', result: job * 10 };
      },
      close: () => {
        log.closed++;
      },
    };
  };
}

const newLog = (): Log => ({ started: 0, closed: 0, busy: 0, most: 0 });

it('does every job once, in no more workers than told, and gives the ends in the order of the jobs', async () => {
  const log = newLog();
  const ends = await runPool([1, 2, 3, 4, 5], 2, workers(log));
  expect(ends).toEqual([10, 20, 30, 40, 50].map((result) => ({ ended: 'result', result })));
  expect(log).toEqual({ started: 2, closed: 2, busy: 0, most: 2 });
});

it('goes on with a new worker after one that ended, and starts none that has nothing to do', async () => {
  const log = newLog();
  const ends = await runPool([1, -1, 2, -1], 1, workers(log));
  expect(ends.map(({ ended }) => ended)).toEqual(['result', 'crash', 'result', 'crash']);
  expect(log).toMatchObject({ started: 2, closed: 2 });
  const idle = newLog();
  expect(await runPool([], 2, workers(idle))).toEqual([]);
  expect(idle.started).toBe(0);
});
