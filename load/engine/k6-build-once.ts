import { childEnvironment, GO_VARIABLES, NETWORK } from '../../contracts/process/child-environment.ts';
import { runProgram } from '../../contracts/process/run-program.ts';
import { type FindK6Options, type FoundK6, missingK6 } from './k6-binary.ts';
import { buildK6, cachedK6, PINNED_VERSION } from './k6-build.ts';
import { tryK6 } from './k6-version.ts';

export type BuildK6Options = Omit<FindK6Options, 'path'> & { progress: (text: string) => void };

/** Builds the pinned k6 with Go into the user's cache, unless it is there. Only for those who asked for it by name. */
export async function buildK6Once(options: BuildK6Options): Promise<FoundK6> {
  const { env, signal, exec = runProgram, progress } = options;
  const path = cachedK6(env);
  const interruptible = signal && { signal };
  const running = { env: childEnvironment(env, NETWORK), ...interruptible };
  const before = await tryK6(path, exec, running);
  if (before.usable) return { found: true, path, version: before.version, whence: 'cache' };
  const building = { env: childEnvironment(env, NETWORK, GO_VARIABLES), ...interruptible };
  const go = await exec('go', ['version'], { ...building, timeLimitMs: GO_VERSION_TIME_LIMIT_MS });
  if (go.status === 'absent') return missingK6('there is no Go to build it', options);
  progress(`Building k6 ${PINNED_VERSION} with Go, once, into ${path}: this takes two minutes or more`);
  const stillBuilding = setInterval(() => progress('Still building k6'), PROGRESS_EVERY_MS);
  try {
    const failure = await buildK6(path, exec, building);
    if (signal?.aborted) return { found: false, reason: 'interrupted while k6 was built', named: false };
    if (failure !== undefined) return missingK6(`building it failed: ${failure}`, options);
  } catch (cause) {
    return missingK6(`building it failed: ${cause instanceof Error ? cause.message : String(cause)}`, options);
  } finally {
    clearInterval(stillBuilding);
  }
  const built = await tryK6(path, exec, running);
  if (!built.usable) return missingK6(`the k6 that was built cannot be used: ${built.why}`, options);
  return { found: true, path, version: built.version, whence: 'cache' };
}

const GO_VERSION_TIME_LIMIT_MS = 60_000;
const PROGRESS_EVERY_MS = 30_000;
