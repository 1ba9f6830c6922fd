import { appendFileSync } from 'node:fs';
import { renderReport } from '../contracts/report/render.ts';
import type { Report } from '../contracts/report/report.ts';
import type { Context } from './context.ts';
import type { OutputFile, OutputOptions } from './options/output.ts';
import { tryToWrite } from './try-to-write.ts';

/** Whether a run is to be told to GitHub: a report for it is asked for, on standard output or in a file. */
export function isForGithub({ format }: OutputOptions, files: readonly OutputFile[]): boolean {
  return format === 'github' || files.some((output) => output.format === 'github');
}

/** Adds the report to the summary of GitHub's job, where the runner names its file. Returns whether nothing went wrong. */
export async function writeSummary(report: Report, context: Context): Promise<boolean> {
  const file = context.env['GITHUB_STEP_SUMMARY'];
  if (!file) return true;
  const markdown = fitted(renderReport(report, 'markdown'));
  return tryToWrite("GitHub's job summary", context, () => appendFileSync(file, markdown));
}

/** Hands verdict and exit code to later steps of GitHub's job. Returns whether nothing went wrong. */
export async function writeStepOutputs({ verdict }: Report, exitCode: number, context: Context): Promise<boolean> {
  const file = context.env['GITHUB_OUTPUT'];
  if (!file) return true;
  const lines = `verdict=${verdict}\nexit-code=${exitCode}\n`;
  return tryToWrite("GitHub's step outputs", context, () => appendFileSync(file, lines));
}

/** GitHub drops a summary of more than 1 MiB as a whole. */
const MOST_BYTES = 1_000_000;

function fitted(markdown: string): string {
  if (Buffer.byteLength(markdown) <= MOST_BYTES) return markdown;
  const kept = Buffer.from(markdown).subarray(0, MOST_BYTES).toString();
  // A fence may have been cut open: closed, it cannot swallow the note.
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\n\`\`\`\n\nThe rest is too long for a summary: see the report.\n`;
}
