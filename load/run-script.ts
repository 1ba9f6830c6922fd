import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { K6Engine } from './engine/engine.ts';
import { dashboardVariables, FINISHED_CODES, type K6End, runK6 } from './engine/k6-process.ts';
import { type LoadEnvironment, SLOWEST_ANSWER_MS, VARIABLES } from './k6/env.ts';
import { scheduleOf } from './k6/schedule.ts';
import { mostWithinSecond, stepsOf } from './k6/steps.ts';
import type { LoadSummary } from './k6/summary.ts';
import type { LoadOptions, Running } from './load-options.ts';
import type { Collector } from './measure/collect.ts';

/** Time beyond the run's own that k6 may take: to start, to wait for the last answers, to end. */
const SPARE_MS = 30_000;

/** Runs the profile's script in k6. Returns why the run cannot be judged, where it cannot. */
export async function runScript(
  { path: k6Path, dashboard }: K6Engine,
  options: LoadOptions,
  { collector, endIfUnheard, signal }: Running,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-load-'));
  const summaryFile = join(folder, 'summary.json');
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  // Whoever ends at once closes nothing.
  process.once('exit', removeFolder);
  try {
    const end = await runK6({
      k6Path,
      script: scriptFile(),
      variables: { ...variablesOf(options, summaryFile), ...dashboardVariables(dashboard) },
      proxy: options.provider.proxy,
      ...fuseOf(options),
      onLine: (line) => {
        collector.onLine(line);
        endIfUnheard();
      },
      timeLimitMs: scheduleOf(stepsOf(options.profile), SLOWEST_ANSWER_MS).endMs + SPARE_MS,
      signal,
    });
    return troubleOfEnd(end) ?? (await troubleOfSummary(summaryFile, collector));
  } finally {
    process.off('exit', removeFolder);
    removeFolder();
  }
}

/** The script beside this file: .ts in a checkout, .js in the package. */
function scriptFile(): string {
  return fileURLToPath(new URL(`./k6/script${extname(import.meta.url)}`, import.meta.url));
}

/**
 * Off this machine no more is let through than the profile's own rate, whatever k6 has to catch up. Calls that are to come
 * at once would be spread out by it.
 */
function fuseOf({ profile, provider }: LoadOptions): { mostPerSecond?: number } {
  const comeAtOnce = stepsOf(profile).some(({ kind }) => kind === 'burst');
  return provider.isLoopback || comeAtOnce ? {} : { mostPerSecond: mostWithinSecond(profile) };
}

function variablesOf(
  { profile, provider: { baseUrl }, account, usersig, groupId, expectedCodes }: LoadOptions,
  summaryFile: string,
): Record<string, string> {
  const values = {
    profile: profile.name,
    baseUrl,
    sdkappid: account.sdkappid,
    identifier: account.identifier,
    usersig,
    groupId,
    expectedCodes: expectedCodes.join(','),
    ratePerSecond: profile.ratePerSecond,
    durationSeconds: profile.durationSeconds,
    slowestAnswerMs: SLOWEST_ANSWER_MS,
    summaryFile,
  } satisfies Record<keyof LoadEnvironment, unknown>;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [VARIABLES[name as keyof LoadEnvironment], String(value)]),
  );
}

function troubleOfEnd({ code, killed, output }: K6End): string | undefined {
  if (killed === 'aborted') return 'it was interrupted';
  if (killed === 'time limit') return 'k6 did not end in time and was stopped';
  if (FINISHED_CODES.includes(code)) return undefined;
  return `k6 ended with code ${code}: ${output.trim() || 'it said nothing'}`;
}

/** k6's own totals against what was collected: a difference means that output was lost. */
async function troubleOfSummary(file: string, { calls, dropped }: Collector): Promise<string | undefined> {
  const summary = JSON.parse(await readFile(file, 'utf8')) as LoadSummary;
  if (summary.calls === calls.length && summary.dropped === dropped()) return undefined;
  return `k6 counted ${summary.calls} calls and ${summary.dropped} left out, its output has ${calls.length} and ${dropped()}`;
}
