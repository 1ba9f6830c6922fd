import { writeFileSync } from 'node:fs';
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
    if (isFormat(format) && file !== '') return { format, file };
    throw new UsageError(
      `Failed to read --output: "${value}" is not FORMAT=FILE. Give one such as json=report.json; formats: ${FORMATS.join(', ')}.`,
    );
  });
}

/** Writes the files that were asked for, and prints the report in this format, if any. */
export function writeReport(
  report: Report,
  format: Format | undefined,
  files: readonly OutputFile[],
  options: OutputOptions,
  context: Context,
): void {
  for (const { format: fileFormat, file } of files) writeFileSync(file, render(report, fileFormat, false));
  if (format !== undefined) context.stdout.write(render(report, format, useColor(options, context)));
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
