import { type Exec, exec as realExec } from './exec.ts';
import { buildK6, cachedK6, PINNED_VERSION } from './k6-build.ts';
import { tryK6 } from './k6-version.ts';

export type FindK6Options = {
  /** A k6 to use and no other; so does the variable GROUP_COUNTER_K6. */
  path?: string;
  env: Readonly<Record<string, string | undefined>>;
  progress: (text: string) => void;
  signal?: AbortSignal;
  /** Runs commands; the real thing unless told otherwise. */
  exec?: Exec;
};

export type FoundK6 = { found: true; path: string; version: string } | { found: false; reason: string };

/** Ways to get k6, for people. */
export const WAYS_TO_INSTALL =
  'Install k6 with "brew install k6", "apt-get install k6" (from dl.k6.io), "winget install k6", the Docker image grafana/k6, ' +
  'or grafana/setup-k6-action in CI; or install Go, and k6 is built from its source; or name one with GROUP_COUNTER_K6';

/** Finds k6: the one that was named, else that on the PATH, else the one built before, else builds it with Go. */
export async function findK6(options: FindK6Options): Promise<FoundK6> {
  const { env, exec = realExec, path = env['GROUP_COUNTER_K6'] || undefined } = options;
  const running = { env, ...(options.signal && { signal: options.signal }) };
  if (path !== undefined) {
    const named = await tryK6(path, exec, running);
    return named.usable ? found(path, named.version) : missing(`${path} cannot be used: ${named.why}`);
  }
  const installed = await tryK6('k6', exec, running);
  if (installed.usable) return found('k6', installed.version);
  const passedOver = installed.absent ? '' : `the k6 on the PATH cannot be used: ${installed.why}; `;
  const cached = cachedK6(env);
  const built = await tryK6(cached, exec, running);
  if (built.usable) return found(cached, built.version);
  return buildAndFind(cached, passedOver, exec, options);
}

async function buildAndFind(path: string, passedOver: string, exec: Exec, options: FindK6Options): Promise<FoundK6> {
  const running = { env: options.env, ...(options.signal && { signal: options.signal }) };
  const go = await exec('go', ['version'], { ...running, timeLimitMs: GO_VERSION_TIME_LIMIT_MS });
  if (go.status === 'absent') return missing(`${passedOver}there is neither k6 nor Go to build it`);
  options.progress(`Building k6 ${PINNED_VERSION} with Go, once, into ${path}: this takes two minutes or more`);
  const stillBuilding = setInterval(() => options.progress('Still building k6'), 30_000);
  try {
    const failure = await buildK6(path, exec, running);
    if (options.signal?.aborted) return { found: false, reason: 'interrupted while k6 was built' };
    if (failure !== undefined) return missing(`${passedOver}building it failed: ${failure}`);
  } catch (cause) {
    return missing(`${passedOver}building it failed: ${cause instanceof Error ? cause.message : String(cause)}`);
  } finally {
    clearInterval(stillBuilding);
  }
  const built = await tryK6(path, exec, running);
  return built.usable ? found(path, built.version) : missing(`the k6 that was built cannot be used: ${built.why}`);
}

const GO_VERSION_TIME_LIMIT_MS = 60_000;

function found(path: string, version: string): FoundK6 {
  return { found: true, path, version };
}

function missing(why: string): FoundK6 {
  return { found: false, reason: `Failed to find k6: ${why}. ${WAYS_TO_INSTALL}.` };
}
