import { accessSync, constants, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderJson } from '../../contracts/report/json.ts';
import type { Report } from '../../contracts/report/report.ts';
import { renderText } from '../../contracts/report/text.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export type OutputOptions = { format: Format; output?: readonly string[]; color?: boolean; quiet?: boolean };
export type OutputFile = { format: Format; file: string };

/** Reads FORMAT=FILE. Throws UsageError for an unknown format or an empty file name. */
export function readOutputs({ output = [] }: OutputOptions): OutputFile[] {
  return output.map((value) => {
    const [format, ...rest] = value.split('=');
    const file = rest.join('=');
    if (isFormat(format) && file !== '') return { format, file: writable(file) };
    throw new UsageError(
      `Failed to read --output: "${value}" is not FORMAT=FILE. Give one such as json=report.json; formats: ${FORMATS.join(', ')}.`,
    );
  });
}

/** Throws UsageError where no file can be made in the folder: a report must not be lost for that at the end. */
function writable(file: string): string {
  try {
    accessSync(dirname(file), constants.W_OK);
    return file;
  } catch (error) {
    throw new UsageError(
      `Failed to read --output: ${(error as Error).message}. Name a file in a folder that is there.`,
    );
  }
}

/** Prints the report in this format, if any, and writes the files that were asked for. */
export function writeReport(
  report: Report,
  format: Format | undefined,
  files: readonly OutputFile[],
  options: OutputOptions,
  context: Context,
): void {
  if (format !== undefined) context.stdout.write(render(report, format, useColor(options, context)));
  for (const { format: fileFormat, file } of files) writeFileSync(file, render(report, fileFormat, false));
}

function render(report: Report, format: Format, color: boolean): string {
  switch (format) {
    case 'text':
      return renderText(report, { color });
    case 'json':
      return renderJson(report);
  }
}

function useColor({ color = true }: OutputOptions, { stdout, env }: Context): boolean {
  return color && stdout.isTTY === true && !env['NO_COLOR'];
}

function isFormat(value: string | undefined): value is Format {
  return (FORMATS as readonly (string | undefined)[]).includes(value);
}
