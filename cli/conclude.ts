import { TargetUnreachable } from '../contracts/provider/reach.ts';
import { makeReport, type Report } from '../contracts/report/report.ts';
import type { Context } from './context.ts';
import { type ExitCode, exitCodeOf } from './exit-codes.ts';
import { type OutputOptions, readOutputs, writeReport } from './options/output.ts';
import { toolVersion } from './version.ts';

/**
 * Runs a command that ends in a report, writes the report and returns the exit code. A provider that cannot be reached
 * is one sentence for people, and a report without checks for programs.
 */
export async function conclude(
  command: string,
  options: OutputOptions,
  context: Context,
  run: () => Promise<Report>,
): Promise<ExitCode> {
  const files = readOutputs(options);
  const startedAtMs = context.now();
  try {
    const report = await run();
    writeReport(report, options.format, files, options, context);
    return exitCodeOf(report);
  } catch (error) {
    if (!(error instanceof TargetUnreachable)) throw error;
    context.stderr.write(`${error.message}\n`);
    const report = unreachableReport(command, error, startedAtMs, context);
    writeReport(report, options.format === 'text' ? undefined : options.format, files, options, context);
    return exitCodeOf(report);
  }
}

function unreachableReport(command: string, error: TargetUnreachable, startedAtMs: number, context: Context): Report {
  return makeReport({
    command,
    target: error.target,
    troubles: [error.message],
    checks: [],
    observations: [],
    seed: 0,
    complete: true,
    startedAtMs,
    endedAtMs: context.now(),
    toolVersion: toolVersion(),
  });
}
