import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT, type Ran, run } from '../run-program.ts';
import type { Edition, InteropTool } from './tools.ts';

/** Where what was brought in is kept from run to run, beside the k6 that the kit builds. */
export const CACHE = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'group-counter-kit/interop');

/** Where a tool is tried: an empty folder, the edition that it gets, and the mock that answers with its account. */
export type Place = {
  tool: InteropTool;
  folder: string;
  edition: Edition;
  /** The edition as a file. */
  yaml: string;
  json: string;
  /** The mock, and who may call it, as every client is told. */
  env: Readonly<Record<'INTEROP_URL' | 'INTEROP_SDKAPPID' | 'INTEROP_IDENTIFIER' | 'INTEROP_USERSIG', string>>;
  /** The groups to ask for, in the order of the cases. */
  groups: readonly string[];
};

/** What a way comes to: lines that a client printed, or that a tool which is no client had nothing against the edition. */
export type Came = { printed: string } | { fine: string };

/** How a tool is brought in, generates, compiles and is tried. Throws what it failed by, or NotRun. */
export type Way = (place: Place) => Promise<Came>;

/** What a tool needs is not on this machine. */
export class NotRun extends Error {
  override name = 'NotRun';
}

/** A step of a way failed: `step` in one word, and what was said. */
export class StepFailed extends Error {
  override name = 'StepFailed';
}

const MINUTES = 60_000;

/** Runs a step of a way to its good end. Throws StepFailed with what it said otherwise. */
export async function step(
  name: string,
  [program, ...args]: readonly [string, ...string[]],
  { folder, env = {}, minutes = 10 }: { folder: string; env?: Record<string, string>; minutes?: number },
): Promise<string> {
  const ran = await run(program, args, { cwd: folder, env, timeoutMs: minutes * MINUTES }).catch(
    (error: Error): Ran => ({ status: 1, stdout: '', stderr: error.message }),
  );
  if (ran.status === 0) return ran.stdout;
  throw new StepFailed(`${name}: ${firstComplaint(`${ran.stderr}\n${ran.stdout}`)}`);
}

/** The line that says most of why something failed. */
function firstComplaint(said: string): string {
  const lines = stripVTControlCharacters(said)
    .split('\n')
    .map((line) => line.replace(/^\[ERROR\]/, '').trim())
    .filter((line) => line !== '' && line !== 'COMPILATION ERROR :');
  const line = lines.find((one) => /error|exception|failed/i.test(one)) ?? lines.at(-1) ?? 'it said nothing';
  return line
    .trim()
    .replaceAll(/\S*\/(\S+)/g, '$1')
    .replaceAll('|', '/')
    .slice(0, 160);
}

/** Throws NotRun where a program is not on the PATH. */
export function needs(program: string): void {
  const found = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
  if (!found) throw new NotRun(`no ${program} on the PATH`);
}

/** Makes what is not in the cache yet, and says where it is. */
export async function cached(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(CACHE, name.replaceAll(/[^\w.-]+/g, '-'));
  if (existsSync(join(folder, '.whole'))) return folder;
  mkdirSync(folder, { recursive: true });
  await make(folder);
  mkdirSync(join(folder, '.whole'));
  return folder;
}

/** Copies a client, which is written against what a tool generates, to where it is compiled. */
export function copyClient(name: string, to: string): void {
  cpSync(join(PROJECT, 'test/interop/clients', name), to);
}
