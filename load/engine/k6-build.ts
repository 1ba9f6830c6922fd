import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunOptions, RunProgram } from '../../contracts/process/run-program.ts';

/** The version that is built where that is asked for. Go's checksum database vouches for its source. */
export const PINNED_VERSION = 'v1.8.1';

const EXECUTABLE = process.platform === 'win32' ? 'k6.exe' : 'k6';

/** Where a k6 that we built lives: in the user's cache, so that it is built once. */
export function cachedK6(env: RunOptions['env']): string {
  const cache = env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache');
  return join(cache, 'group-counter-kit', 'k6', PINNED_VERSION, EXECUTABLE);
}

/** Builds k6 with Go into `path`. Returns why it could not, where it could not. */
export async function buildK6(
  path: string,
  exec: RunProgram,
  options: Omit<RunOptions, 'timeLimitMs'>,
): Promise<string | undefined> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  // A folder of its own for each build and one rename: two that build at once cannot see each other's halves.
  const own = mkdtempSync(join(folder, 'build-'));
  const removeFolder = () => rmSync(own, { recursive: true, force: true });
  // Whoever ends at once closes nothing.
  process.once('exit', removeFolder);
  try {
    const env = { ...options.env, GOBIN: own };
    const args = ['install', `go.k6.io/k6@${PINNED_VERSION}`];
    const result = await exec('go', args, { ...options, env, timeLimitMs: BUILD_TIME_LIMIT_MS });
    if (result.status === 'absent') return result.output;
    if (result.code !== 0) return `go install ended with code ${result.code}: ${result.output.trim()}`;
    await rename(join(own, EXECUTABLE), path);
    return undefined;
  } finally {
    process.off('exit', removeFolder);
    removeFolder();
  }
}

const BUILD_TIME_LIMIT_MS = 15 * 60_000;
