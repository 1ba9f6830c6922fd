import { childEnvironment, NETWORK } from '../../contracts/process/child-environment.ts';
import { type ProgramEnd, runProgram } from '../../contracts/process/run-program.ts';

/** Of a run of several instances what is this one's own; of a run of one nothing. */
export type K6Part = {
  /** The most calls a second that it lets through, whatever its script says. */
  mostPerSecond?: number;
  /** Its share of the schedule and the address that it waits at, as arguments of k6; by default it has all and no address. */
  share?: readonly string[];
};

/** A run of k6: what to run, with which variables, and for how long at most. */
export type K6Run = K6Part & {
  k6Path: string;
  script: string;
  variables: Readonly<Record<string, string>>;
  /** Called with each line of k6's JSON output. */
  onLine: (line: string) => void;
  timeLimitMs: number;
  signal?: AbortSignal;
};

/** How k6 ended; its `output` is what it logged. */
export type K6End = ProgramEnd & { status: 'ended' };

/** k6's exit codes for a run that went to its end: every threshold held, or some did not. */
export const FINISHED_CODES: readonly (number | null)[] = [0, 99];

/** Runs k6 to its end. Kills it on abort and at the time limit. Throws where it cannot be started. */
export async function runK6({ k6Path, script, variables, mostPerSecond, share, ...run }: K6Run): Promise<K6End> {
  const fuse = mostPerSecond === undefined ? [] : ['--rps', String(mostPerSecond)];
  const args = ['run', '--quiet', '--no-color', ...(share ?? ALONE), ...fuse, '--out', 'json=-', script];
  const end = await runProgram(k6Path, args, { ...run, env: k6Environment(process.env, variables) });
  if (end.status === 'absent') throw new Error(end.output);
  return end;
}

/** It listens to nobody. */
const ALONE = ['--address', ''];

/**
 * The environment of k6: of the system's what any program needs, so neither secrets nor what would turn our scenarios
 * into another load (`K6_VUS` and the like). The dashboard's variables stay, for those who want pictures. Authorities that
 * Node is told to trust besides are k6's too, by the variable that Go reads, which leaves the folders of the system's.
 */
export function k6Environment(
  system: Readonly<Record<string, string | undefined>>,
  variables: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  const { NODE_EXTRA_CA_CERTS: extra, SSL_CERT_FILE: file = extra } = system;
  const trusted = file ? { SSL_CERT_FILE: file } : {};
  return { ...childEnvironment(system, NETWORK, /^K6_WEB_DASHBOARD(?:_|$)/), ...trusted, ...K6_SWITCHES, ...variables };
}

/** Switches of every k6 that we start: it reports to nobody and downloads nothing. */
export const K6_SWITCHES = { K6_NO_USAGE_REPORT: 'true', K6_AUTO_EXTENSION_RESOLUTION: 'false' } as const;
