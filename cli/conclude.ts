import { CommanderError } from 'commander';
import { TargetUnreachable } from '../contracts/provider/reach.ts';
import { makeReport, type Report } from '../contracts/report/report.ts';
import { sealReport } from '../contracts/report/seal.ts';
import { signLineBy } from '../contracts/wire/sign-line.ts';
import { KIT_VERSION } from '../openapi/generated/kit-version.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts';
import { failedToFinish } from './failed-to-finish.ts';
import { isForGithub, writeStepOutputs, writeSummary } from './github-files.ts';
import { type OutputFile, type OutputOptions, readOutputs, writeReport } from './options/output.ts';
import { assertWaiversTarget, type WriteWaiversOptions, writeWaivers } from './options/write-waivers.ts';
import { UsageError } from './usage-error.ts';

/** What is done with a report at the end of a run. */
export type ConcludingOptions = OutputOptions & WriteWaiversOptions;

/**
 * Runs a command that ends in a report, writes the report and returns the exit code. A provider that cannot be reached,
 * and a run that broke, is one sentence for people, and a report without checks for programs.
 */
export async function conclude(
  command: string,
  options: ConcludingOptions,
  context: Context,
  run: () => Promise<Report>,
): Promise<ExitCode> {
  const files = readOutputs(options);
  const startedAtMs = context.now();
  assertWaiversTarget(options, files, startedAtMs);
  try {
    return await publish(await run(), options.format, files, options, context);
  } catch (error) {
    if (error instanceof UsageError || error instanceof CommanderError) throw error;
    const trouble = troubleOf(error);
    context.stderr.write(`${trouble}\n`);
    const target = error instanceof TargetUnreachable ? error.target : '';
    const report = reportWithoutChecks(command, target, trouble, startedAtMs, context);
    return publish(report, options.format === 'text' ? undefined : options.format, files, options, context);
  }
}

/** Seals the report, writes it to all places, and only then decides on the exit code: a report that was lost is never green. */
async function publish(
  made: Report,
  format: OutputOptions['format'] | undefined,
  files: readonly OutputFile[],
  options: ConcludingOptions,
  context: Context,
): Promise<ExitCode> {
  const report = sealReport(callableBy(context, made), context.secrets);
  const forGithub = isForGithub(options, files);
  const written = await writeReport(report, format, files, options, context);
  const summarized = !forGithub || (await writeSummary(report, context));
  const waived = await writeWaivers(report, options, context);
  const code = orInconclusive(exitCodeOf(report), written && summarized && waived);
  return orInconclusive(code, !forGithub || (await writeStepOutputs(report, code, context)));
}

/** The report with its commands as whoever reads it can call them. */
function callableBy({ calledAs }: Context, report: Report): Report {
  const checks = report.checks.map((check) =>
    check.sign === undefined ? check : { ...check, sign: signLineBy(calledAs, check.sign) },
  );
  return { ...report, checks };
}

/** Where not all was written there is no green; whatever else was found still comes first. */
function orInconclusive(code: ExitCode, allWritten: boolean): ExitCode {
  return code === EXIT.ok && !allWritten ? EXIT.inconclusive : code;
}

function troubleOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof TargetUnreachable ? message : failedToFinish(message);
}

function reportWithoutChecks(
  command: string,
  target: string,
  trouble: string,
  startedAtMs: number,
  context: Context,
): Report {
  return makeReport({
    command,
    target,
    troubles: [trouble],
    checks: [],
    observations: [],
    seed: 0,
    complete: !context.signal.aborted,
    startedAtMs,
    endedAtMs: context.now(),
    toolVersion: KIT_VERSION,
  });
}
