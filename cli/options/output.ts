import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FORMATS, type Format } from '../../contracts/report/formats.ts';
import { renderReport } from '../../contracts/report/render.ts';
import type { Report } from '../../contracts/report/report.ts';
import type { Context } from '../context.ts';
import { tryToWrite } from '../try-to-write.ts';
import { UsageError } from '../usage-error.ts';

export type OutputOptions = {
  format: Format;
  output?: readonly string[];
  color?: boolean;
  quiet?: boolean;
  verbose?: boolean;
};
export type OutputFile = { format: Format; file: string };

/** Reads FORMAT=FILE. Throws UsageError for an unknown format, a file that cannot be made, and two reports in one file. */
export function readOutputs({ output = [] }: OutputOptions): OutputFile[] {
  const files = output.map((value) => {
    const [format, ...rest] = value.split('=');
    const file = rest.join('=');
    if (isFormat(format) && file !== '') return { format, file: assertWritable(file) };
    throw new UsageError(
      `Failed to read --output: "${value}" is not FORMAT=FILE. Give one such as json=report.json; formats: ${FORMATS.join(', ')}.`,
    );
  });
  const twice = files.find(({ file }, index) => files.findIndex((one) => resolve(one.file) === resolve(file)) < index);
  if (twice === undefined) return files;
  throw new UsageError(`Failed to read --output: two reports go to "${twice.file}". Give each a file of its own.`);
}

/** The file. Throws UsageError where it cannot be written: what goes there must not be lost for that at the end. */
export function assertWritable(file: string, option = '--output'): string {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new Error(`"${file}" is a folder`);
    // What is there is written over, for which its folder need not be writable.
    accessSync(there ? file : dirname(file), constants.W_OK);
    return file;
  } catch (error) {
    throw new UsageError(
      `Failed to read ${option}: ${(error as Error).message}. Name a file in a folder that is there.`,
    );
  }
}

/**
 * Prints the report in this format, if any, and writes the files that were asked for. What cannot be written is
 * said on standard error and does not keep the rest from being written; returns whether all of them were.
 */
export async function writeReport(
  report: Report,
  format: Format | undefined,
  files: readonly OutputFile[],
  options: OutputOptions,
  context: Context,
): Promise<boolean> {
  const { verbose = false } = options;
  const print = () =>
    format && context.stdout.write(renderReport(report, format, { verbose, color: useColor(options, context) }));
  const written = [await tryToWrite('the report to standard output', context, print)];
  for (const { format, file } of files) {
    const write = () => writeFileSync(file, renderReport(report, format, { verbose }));
    written.push(await tryToWrite(`the ${format} report`, context, write));
  }
  return written.every(Boolean);
}

function useColor({ color = true }: OutputOptions, { stdout, env }: Context): boolean {
  return color && stdout.isTTY === true && !env['NO_COLOR'];
}

function isFormat(value: string | undefined): value is Format {
  return (FORMATS as readonly (string | undefined)[]).includes(value);
}
