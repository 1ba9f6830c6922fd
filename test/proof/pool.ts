/** How a job ended: with its result; over its time; or with the worker, and what that last said. */
export type JobEnd<Result> =
  | { ended: 'result'; result: Result }
  | { ended: 'time-out' }
  | { ended: 'crash'; said: string };

/** Does jobs one after the other. After any end but a result it is done for. */
export type Worker<Job, Result> = { run: (job: Job) => Promise<JobEnd<Result>>; close: () => void };

/** Does all jobs with so many workers at a time, each started when it is first needed. Ends come in the order of the jobs. */
export async function runPool<Job, Result>(
  jobs: readonly Job[],
  workers: number,
  start: () => Worker<Job, Result>,
  done: (count: number) => void = () => {},
): Promise<JobEnd<Result>[]> {
  const ends: JobEnd<Result>[] = [];
  const queue = [...jobs.entries()];
  let count = 0;
  const work = async (): Promise<void> => {
    let worker: Worker<Job, Result> | undefined;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, job] = next;
      worker ??= start();
      const end = await worker.run(job);
      ends[index] = end;
      done(++count);
      if (end.ended === 'result') continue;
      worker.close();
      worker = undefined;
    }
    worker?.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return ends;
}
