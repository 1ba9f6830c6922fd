import { childEnvironment, NETWORK } from '../../contracts/process/child-environment.ts';
import { type RunProgram, runProgram } from '../../contracts/process/run-program.ts';
import { PROGRAM } from '../../contracts/wire/program.ts';
import { cachedK6 } from './k6-build.ts';
import { tryK6 } from './k6-version.ts';

export type FindK6Options = {
  /** A k6 to use and no other; so does the variable GROUP_COUNTER_K6. */
  path?: string;
  env: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
  /** How this program is called, for what is said of getting k6; its own name by default. */
  calledAs?: string;
  /** Runs commands; the real thing unless told otherwise. */
  exec?: RunProgram;
};

/** Where a k6 is from: it was named, stands on the PATH, or was built before into our cache. */
export type K6Whence = 'named' | 'PATH' | 'cache';

/** `named`: the k6 that was asked for by name cannot be used. */
export type FoundK6 =
  | { found: true; path: string; version: string; whence: K6Whence }
  | { found: false; reason: string; named: boolean };

/** Ways to get k6, for people. */
function waysToInstall(calledAs: string): string {
  return (
    'Install k6 with "brew install k6", "apt-get install k6" (from dl.k6.io), "winget install k6", the Docker image grafana/k6, ' +
    `or grafana/setup-k6-action in CI; or have it built from its source with Go by "${calledAs} k6 --build"; or name one with GROUP_COUNTER_K6`
  );
}

/** Finds k6: the one that was named, else that on the PATH, else the one built before. Never builds one. */
export async function findK6(options: FindK6Options): Promise<FoundK6> {
  const { env, exec = runProgram, path = env['GROUP_COUNTER_K6'] || undefined } = options;
  const missing = (why: string, named = false) => missingK6(why, options, named);
  const running = { env: childEnvironment(env, NETWORK), ...(options.signal && { signal: options.signal }) };
  if (path !== undefined) {
    const named = await tryK6(path, exec, running);
    if (named.usable) return { found: true, path, version: named.version, whence: 'named' };
    return missing(`${path} cannot be used: ${named.why}`, true);
  }
  const installed = await tryK6('k6', exec, running);
  if (installed.usable) return { found: true, path: 'k6', version: installed.version, whence: 'PATH' };
  const cached = cachedK6(env);
  const built = await tryK6(cached, exec, running);
  if (built.usable) return { found: true, path: cached, version: built.version, whence: 'cache' };
  if (!installed.absent) return missing(`the k6 on the PATH cannot be used: ${installed.why}`);
  if (!built.absent) return missing(`the k6 in the cache, ${cached}, cannot be used: ${built.why}`);
  return missing('it is neither on the PATH nor in the cache');
}

/** That there is no k6, why, and how to get one. */
export function missingK6(
  why: string,
  { calledAs = PROGRAM }: Pick<FindK6Options, 'calledAs'>,
  named = false,
): FoundK6 & { found: false } {
  return { found: false, reason: `Failed to find k6: ${why}. ${waysToInstall(calledAs)}.`, named };
}
