import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where another project's program is: the file that the variable names, or else the first of these names on the PATH.
 * Undefined where it is not installed. Throws an Error where the variable names no file.
 */
export function findProgram(variable: string, names: readonly string[], env: Env): string | undefined {
  const given = env[variable];
  if (given) return named(variable, given);
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const file = files.find((candidate) => may(candidate, constants.X_OK));
  return file && realpathSync(file);
}

function named(variable: string, file: string): string {
  if (may(file, constants.R_OK)) return realpathSync(file);
  throw new Error(`Failed to find ${file}: ${variable} names it, but no such file can be read. Correct or unset it.`);
}

function may(file: string, mode: number): boolean {
  try {
    accessSync(file, mode);
    return true;
  } catch {
    return false;
  }
}
