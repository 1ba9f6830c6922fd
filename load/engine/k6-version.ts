import type { RunOptions, RunProgram } from '../../contracts/process/run-program.ts';
import { K6_SWITCHES } from './k6-process.ts';

/** What a program that should be k6 is: k6 of a version that the scripts are written for, or why not. */
export type K6Candidate = { usable: true; version: string } | { usable: false; absent: boolean; why: string };

/** Versions that the scripts are written for: major 1 and 2. */
export const SUPPORTED = { from: 1, below: 3 } as const;

/** Asks a program for its version. */
export async function tryK6(
  path: string,
  exec: RunProgram,
  options: Omit<RunOptions, 'timeLimitMs'>,
): Promise<K6Candidate> {
  const env = { ...options.env, ...K6_SWITCHES };
  const result = await exec(path, ['version'], { ...options, env, timeLimitMs: VERSION_TIME_LIMIT_MS });
  if (result.status === 'absent')
    return { usable: false, absent: true, why: `it cannot be started (${result.output})` };
  const version = /\bv([0-9]+)\.([0-9]+)\.([0-9]+)[^\s]*/.exec(result.output);
  if (result.code !== 0 || version === null)
    return { usable: false, absent: false, why: `"version" ended with code ${result.code} and named no version` };
  const [text, major] = version;
  if (Number(major) >= SUPPORTED.from && Number(major) < SUPPORTED.below) return { usable: true, version: text };
  return {
    usable: false,
    absent: false,
    why: `it is ${text}, and v${SUPPORTED.from} or v${SUPPORTED.below - 1} is needed`,
  };
}

const VERSION_TIME_LIMIT_MS = 20_000;
