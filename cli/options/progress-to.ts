import type { Context } from '../context.ts';

/** Tells a person what is going on, a line at a time, on standard error; silent with --quiet. */
export function progressTo({ stderr }: Context, { quiet = false }: { quiet?: boolean }): (line: string) => void {
  return quiet ? () => {} : (line) => stderr.write(`${line}\n`);
}
