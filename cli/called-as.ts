import { basename, relative } from 'node:path';
import { PROGRAM } from '../contracts/wire/program.ts';

/** Where a program was started from: its script, the folder that whoever called it stands in, and the variables of npm. */
export type Start = { script: string; folder: string; env: Readonly<Record<string, string | undefined>> };

/** How whoever reads a hint calls this program again: in the way in which they did. */
export function calledAs({ script, folder, env }: Start): string {
  if (env['npm_lifecycle_event'] === PROGRAM) return `npm run -s ${PROGRAM} --`;
  // A link of the package's name, found by npx or on the PATH.
  if (basename(script) === PROGRAM) return env['npm_command'] === 'exec' ? `npx ${PROGRAM}` : PROGRAM;
  const path = relative(folder, script);
  return `node ${/^[\w./@-]+$/.test(path) ? path : JSON.stringify(path)}`;
}
