import { availableParallelism } from 'node:os';
import { instrumentMock } from '../mutants/mechanical/instrument.ts';
import { keyOf, type Mutant } from '../mutants/mechanical/mutant.ts';
import { TRIALS } from '../mutants/mechanical/trials.ts';
import type { Control } from '../mutants/mechanical/try-mutant.ts';
import { startChild } from './child.ts';
import { troubleOfClient } from './clients/client-points.ts';
import type { ClientResult, ClientSubject } from './clients/client-results.ts';
import type { MutantEnd, MutantEvidence } from './evidence.ts';
import type { Done, Job } from './jobs.ts';
import { type JobEnd, runPool } from './pool.ts';
import type { ProviderResult, Subject } from './results.ts';
import { troubleOfProvider, troubleWithoutStates } from './verdict.ts';

/** Far beyond what any of them takes, also on a busy machine: a job that is not done by then never will be. */
const JOB_LIMIT_MS = 90_000;

/** More than there are cores: what waits for Pact's verifier, for an answer, or to ask again, leaves its core to another. */
const WORKERS = Math.min(6, availableParallelism() * 2);

type Progress = (line: string) => void;

/**
 * Runs providers, in several processes. What is amiss with one may be that others kept the machine busy: such are run
 * once more, by themselves, and that counts.
 */
export function gatherProviders(subjects: readonly Subject[], progress: Progress): Promise<ProviderResult[]> {
  return twice('providers', subjects, progress, (some, workers) => runProviders(some, progress, workers), isAmiss);
}

/** Judges clients, likewise. */
export function gatherClients(clients: readonly ClientSubject[], progress: Progress): Promise<ClientResult[]> {
  const run = (some: readonly ClientSubject[], workers: number) => runClients(some, progress, workers);
  return twice('clients', clients, progress, run, (result) => troubleOfClient(result).length > 0);
}

async function twice<One extends { id: string }, Result>(
  what: string,
  all: readonly One[],
  progress: Progress,
  run: (some: readonly One[], workers: number) => Promise<Result[]>,
  isWrong: (result: Result) => boolean,
): Promise<Result[]> {
  const first = await run(all, WORKERS);
  const amiss = [...first.entries()].filter(([, result]) => isWrong(result)).map(([index]) => index);
  if (amiss.length === 0) return first;
  const some = all.filter((_, index) => amiss.includes(index));
  progress(`${some.length} ${what} once more, by themselves: ${some.map(({ id }) => id).join(', ')}`);
  const again = await run(some, 1);
  return first.map((result, index) => again[amiss.indexOf(index)] ?? result);
}

async function runClients(
  clients: readonly ClientSubject[],
  progress: Progress,
  workers: number,
): Promise<ClientResult[]> {
  const jobs = clients.map((client): Job => ({ do: 'client', client }));
  const ends = await pool('', progress, workers)('clients', jobs);
  return clients.map((client, index) => {
    const end = ends[index];
    if (end?.ended === 'result' && end.result.done === 'client') return end.result.result;
    return { ...client, checks: [], trouble: reasonOf(end) };
  });
}

async function runProviders(
  subjects: readonly Subject[],
  progress: Progress,
  workers: number,
): Promise<ProviderResult[]> {
  const ends = await pool(
    '',
    progress,
    workers,
  )(
    'providers',
    subjects.map((subject): Job => ({ do: 'provider', subject })),
  );
  return subjects.map((subject, index) => providerOf(ends[index], subject));
}

/** Without states not every defect shows. Of the right provider even what is only observed is amiss: each check has it pass. */
export function isAmiss(result: ProviderResult): boolean {
  if (result.kind === 'control' && result.checks.some(({ outcome }) => outcome === 'observed')) return true;
  return result.withoutStates ? troubleWithoutStates(result).length > 0 : troubleOfProvider(result).length > 0;
}

/**
 * Tries every mechanical mutant, likewise; but those that are `known` to survive, by their keys, which take the longest and
 * are counted as they are known.
 */
export async function gatherMutants(
  progress: Progress,
  known: ReadonlySet<string> = new Set(),
): Promise<MutantEvidence> {
  const { code, mutants } = await instrumentMock();
  const run = pool(code, progress);
  const trials = await run(
    'trials',
    TRIALS.map((_trial, trial): Job => ({ do: 'control', trial })),
  );
  const controls = TRIALS.map(({ name }, index) => controlOf(trials[index], name));
  const tried = mutants.filter((mutant) => !known.has(keyOf(mutant)));
  const ends = await run(
    'mutants',
    tried.map((mutant) => jobOf(mutant, controls)),
  );
  const endOfMutant = (mutant: Mutant): MutantEnd =>
    known.has(keyOf(mutant)) ? { kind: 'survived' } : endOf(ends[tried.indexOf(mutant)]);
  return {
    controls,
    mutants: mutants.map((mutant) => {
      const { id: _id, ...text } = mutant;
      return { mutant: text, end: endOfMutant(mutant) };
    }),
  };
}

type Run = (what: string, jobs: readonly Job[]) => Promise<JobEnd<Done>[]>;

/** `code` is the instrumented mock, which providers do without. */
function pool(code: string, progress: Progress, workers = WORKERS): Run {
  const options = { greeting: { code }, timeLimitMs: JOB_LIMIT_MS };
  const start = () => startChild<Job, Done>(new URL('./worker.ts', import.meta.url), options);
  return (what, jobs) =>
    runPool(jobs, workers, start, (count) => {
      if (count % 100 === 0 || count === jobs.length) progress(`${count} of ${jobs.length} ${what}`);
    });
}

/** A mutant is tried in the trials that are for its file and that reach its place. */
function jobOf({ id, file }: Mutant, controls: readonly Control[]): Job {
  const trials = TRIALS.flatMap(({ files }, trial) => {
    const { reached = [], pins = {} } = controls[trial] ?? {};
    return reached.includes(id) && (files === undefined || files.includes(file)) ? [{ trial, pins }] : [];
  });
  return { do: 'mutant', id, trials };
}

function controlOf(end: JobEnd<Done> | undefined, trial: string): Control {
  if (end?.ended === 'result' && end.result.done === 'control') return end.result.result;
  return { trial, notPassed: [`no result: ${reasonOf(end)}`], reached: [], pins: {} };
}

function providerOf(end: JobEnd<Done> | undefined, subject: Subject): ProviderResult {
  if (end?.ended === 'result' && end.result.done === 'provider') return end.result.result;
  return { ...subject, checks: [], trouble: reasonOf(end) };
}

function endOf(end: JobEnd<Done> | undefined): MutantEnd {
  if (end?.ended === 'result' && end.result.done === 'mutant') return end.result.result;
  return { kind: end?.ended === 'time-out' ? 'time-out' : 'crash' };
}

function reasonOf(end: JobEnd<Done> | undefined): string {
  if (end?.ended === 'crash') return `the process ended: ${end.said.slice(-300)}`;
  return end?.ended === 'time-out' ? `it took more than ${JOB_LIMIT_MS} ms` : 'another result than was asked for';
}
