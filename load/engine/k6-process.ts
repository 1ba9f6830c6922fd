import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { endOf } from '../../contracts/secrets/bounds.ts';
import { childEnvironment } from './child-environment.ts';

/** A run of k6: what to run, with which variables, and for how long at most. */
export type K6Run = {
  k6Path: string;
  script: string;
  variables: Readonly<Record<string, string>>;
  /** Called with each line of k6's JSON output. */
  onLine: (line: string) => void;
  timeLimitMs: number;
  signal?: AbortSignal;
};

/** How k6 ended: its exit code (null where it was killed), why it was killed, and what it logged. */
export type K6End = { code: number | null; killed?: 'aborted' | 'time limit'; log: string };

/** k6's exit codes for a run that went to its end: every threshold held, or some did not. */
export const FINISHED_CODES: readonly (number | null)[] = [0, 99];

/** Runs k6 to its end. Kills it on abort and at the time limit. Throws where it cannot be started. */
export async function runK6({ k6Path, script, variables, onLine, timeLimitMs, signal }: K6Run): Promise<K6End> {
  if (signal?.aborted) return { code: null, killed: 'aborted', log: '' };
  const child = spawn(k6Path, ['run', '--quiet', '--no-color', '--address', '', '--out', 'json=-', script], {
    env: k6Environment(process.env, variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const bound = AbortSignal.timeout(timeLimitMs);
  const either = signal ? AbortSignal.any([signal, bound]) : bound;
  const kill = (): unknown => child.kill('SIGKILL');
  either.addEventListener('abort', kill, { once: true });
  // Whoever ends at once leaves no load behind.
  process.once('exit', kill);
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = endOf(log + text, LOG_CHARACTERS);
  });
  createInterface({ input: child.stdout }).on('line', onLine);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== null) return { code, log };
    return { code, ...(either.aborted && { killed: signal?.aborted ? 'aborted' : 'time limit' }), log };
  } finally {
    either.removeEventListener('abort', kill);
    process.off('exit', kill);
  }
}

/**
 * The environment of k6: of the system's what any program needs, so neither secrets nor what would turn our scenarios
 * into another load (`K6_VUS` and the like). The dashboard's variables stay, for those who want pictures.
 */
export function k6Environment(
  system: Readonly<Record<string, string | undefined>>,
  variables: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  return { ...childEnvironment(system, /^K6_WEB_DASHBOARD(?:_|$)/), ...K6_SWITCHES, ...variables };
}

/** Switches of every k6 that we start: it reports to nobody and downloads nothing. */
export const K6_SWITCHES = { K6_NO_USAGE_REPORT: 'true', K6_AUTO_EXTENSION_RESOLUTION: 'false' } as const;

/** Enough for an exception with its stack. */
const LOG_CHARACTERS = 8000;
