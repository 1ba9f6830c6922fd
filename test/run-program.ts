import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The project's folder as a path. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** What a finished program left; `status` is null when a signal ended it. */
export type Ran = { status: number | null; stdout: string; stderr: string };

export type RunOptions = { cwd?: string; env?: Record<string, string>; timeoutMs?: number };

/** Runs a program without a shell and waits for its end. Throws when it cannot be started or takes too long. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd = PROJECT, env = {}, timeoutMs = 100_000 } = options;
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  const settings = { cwd, env: { ...process.env, ...env }, timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 };
  const child = execFile(program, args, settings, (error, stdout, stderr) => {
    const said = `It said: ${stderr.slice(-2000) || 'nothing'}`;
    if (error?.killed) reject(new Error(`Failed to run ${program} ${args[0]} within ${timeoutMs} ms. ${said}`));
    else if (error && typeof error.code !== 'number' && child.signalCode === null) reject(error);
    else resolve({ status: child.exitCode, stdout, stderr });
  });
  // Nobody types: a program that reads must meet the end of its input.
  child.stdin?.end();
  return promise;
}

/** Runs a JavaScript or TypeScript file with this very Node. */
export function runNode(args: readonly string[], options?: RunOptions): Promise<Ran> {
  return run(process.execPath, args, options);
}

/** Path of a file of an installed package, such as `typescript/bin/tsc`. */
export function installed(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}
