import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Command } from 'commander';
import { type FoundK6, findK6 } from '../../load/engine/k6-binary.ts';
import { buildK6Once } from '../../load/engine/k6-build-once.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode, type Finish } from '../exit-codes.ts';

/** The command `k6`: which k6 would be taken; with `--build`, builds the pinned one. Nothing else ever builds it. */
export function k6Command(context: Context, finish: Finish): Command {
  return new Command('k6')
    .description('say which k6 would be taken, or build one')
    .option('--build', 'build the pinned version with Go, into the cache of the user')
    .addHelpText('after', '\nk6 is a program of its own under the AGPL-3.0: it is run, and never shipped.')
    .action(({ build }: { build?: true }) => finish(tellK6(build === true, context)));
}

async function tellK6(build: boolean, context: Context): Promise<ExitCode> {
  const { env, signal, stdout, stderr, calledAs } = context;
  const progress = (text: string): unknown => stderr.write(`${text}\n`);
  const built = build ? await buildK6Once({ env, signal, calledAs, progress }) : undefined;
  // What was built is taken only where no other k6 stands before it: so it is asked for again.
  const k6 = built?.found === false ? built : await findK6({ env, signal, calledAs });
  if (signal.aborted) return EXIT.interrupted;
  if (!k6.found) {
    stderr.write(`${k6.reason}\n`);
    return EXIT.inconclusive;
  }
  if (built?.found && built.path !== k6.path) stdout.write(`k6 ${built.version} is built: ${built.path}\n`);
  stdout.write(`k6 ${k6.version}, ${whenceText(k6)}: ${placeOf(k6, env)}\n`);
  return EXIT.ok;
}

function whenceText({ whence }: FoundK6 & { found: true }): string {
  if (whence === 'named') return 'named by GROUP_COUNTER_K6';
  return whence === 'PATH' ? 'from the PATH' : 'built before, from the cache';
}

/** The file that the PATH leads to; its name alone where it is none of the plain kind. */
function placeOf({ path, whence }: FoundK6 & { found: true }, env: Context['env']): string {
  if (whence !== 'PATH') return path;
  const places = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, path));
  return places.find((place) => existsSync(place)) ?? path;
}
