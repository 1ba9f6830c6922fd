import { AUTHORITIES, childEnvironment } from '../../contracts/process/child-environment.ts';
import { type ProgramEnd, runProgram } from '../../contracts/process/run-program.ts';
import type { ProxyServer } from '../../contracts/provider/road/proxy.ts';
import { k6Authorities } from './k6-authorities.ts';

/** A run of k6: what to run, with which variables, and for how long at most. */
export type K6Run = {
  k6Path: string;
  script: string;
  variables: Readonly<Record<string, string>>;
  /** The most calls a second that k6 lets through, whatever its script says. */
  mostPerSecond?: number | undefined;
  /** As one of several: its share of the schedule and the address that it waits at, as arguments; by default it has all and no address. */
  share?: readonly string[] | undefined;
  /** Called with each line of k6's JSON output. */
  onLine: (line: string) => void;
  /** What its calls go through, where they do not go straight. */
  proxy?: ProxyServer | undefined;
  timeLimitMs: number;
  signal?: AbortSignal;
};

/** How k6 ended; its `output` is what it logged. */
export type K6End = ProgramEnd & { status: 'ended' };

/** k6's exit codes for a run that went to its end: every threshold held, or some did not. */
export const FINISHED_CODES: readonly (number | null)[] = [0, 99];

/** Runs k6 to its end. Kills it on abort and at the time limit. Throws where it cannot be started. */
export async function runK6({ k6Path, script, variables, proxy, ...run }: K6Run): Promise<K6End> {
  const { share = ALONE, mostPerSecond, ...program } = run;
  const fuse = mostPerSecond === undefined ? [] : ['--rps', String(mostPerSecond)];
  const args = ['run', '--quiet', '--no-color', ...share, ...fuse, '--out', 'json=-', script];
  const authorities = k6Authorities(process.env);
  try {
    const road = { ...(proxy && { proxy }), ...(authorities.file && { authorities: authorities.file }) };
    const end = await runProgram(k6Path, args, { ...program, env: k6Environment(process.env, variables, road) });
    if (end.status === 'absent') throw new Error(end.output);
    return end;
  } finally {
    authorities.remove();
  }
}

/** It listens to nobody. */
const ALONE = ['--address', ''];

/** The proxy that k6's calls go through, and the file of authorities that it trusts besides those of its folders. */
export type K6Road = { proxy?: Pick<ProxyServer, 'url'>; authorities?: string };

const DASHBOARD = /^K6_WEB_DASHBOARD(?:_|$)/;

/**
 * The environment of k6: of the system's what any program needs, so neither secrets nor what would turn our scenarios
 * into another load (`K6_VUS` and the like). The dashboard's variables stay, for those who want pictures. Of proxies
 * it knows the one that was found for the provider, so that all parts of a run go by one road.
 */
export function k6Environment(
  system: Readonly<Record<string, string | undefined>>,
  variables: Readonly<Record<string, string>>,
  { proxy, authorities }: K6Road = {},
): Record<string, string | undefined> {
  const trusted = authorities === undefined ? {} : { SSL_CERT_FILE: authorities };
  const road = proxy ? { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url } : {};
  return { ...childEnvironment(system, AUTHORITIES, DASHBOARD), ...trusted, ...road, ...K6_SWITCHES, ...variables };
}

/** Switches of every k6 that we start: it reports to nobody and downloads nothing. */
export const K6_SWITCHES = { K6_NO_USAGE_REPORT: 'true', K6_AUTO_EXTENSION_RESOLUTION: 'false' } as const;

/** Variables that have k6 write its own report with pictures to a file, and show nothing while it runs. */
export function dashboardVariables(file: string | undefined): Record<string, string> {
  if (file === undefined) return {};
  return {
    K6_WEB_DASHBOARD: 'true',
    // With a port k6 would serve the pictures, and wait in the end for whoever looks at them.
    K6_WEB_DASHBOARD_PORT: '-1',
    K6_WEB_DASHBOARD_PERIOD: '1s',
    K6_WEB_DASHBOARD_EXPORT: file,
  };
}
