import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { K6Engine } from './engine/engine.ts';
import { dashboardVariables, FINISHED_CODES, type K6End, runK6 } from './engine/k6-process.ts';
import { type LoadEnvironment, SLOWEST_ANSWER_MS, VARIABLES } from './k6/env.ts';
import { scheduleOf } from './k6/schedule.ts';
import { stepsOf } from './k6/steps.ts';
import type { LoadSummary } from './k6/summary.ts';
import type { LoadOptions, Running } from './load-options.ts';
import { fuseOf } from './machines/fuse.ts';
import type { Collector } from './measure/collect.ts';

/** Time beyond the run's own that k6 may take: to start, to wait for the last answers, to end. */
const SPARE_MS = 30_000;

/**
 * Runs the profile's script in k6, or with `share` as one instance of several (`K6Run`). Returns why the run cannot be judged, where it
 * cannot.
 */
export async function runScript(
  { path: k6Path, dashboard }: K6Engine,
  options: LoadOptions,
  { collector, endIfUnheard, signal }: Running,
  share?: readonly string[],
): Promise<string | undefined> {
  const { parallelism: instances = 1 } = options;
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-load-'));
  const summaryFile = join(folder, 'summary.json');
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  // Whoever ends at once closes nothing.
  process.once('exit', removeFolder);
  try {
    const end = await runK6({
      k6Path,
      script: scriptFile(),
      variables: { ...variablesOf(options, { summaryFile, instances }), ...dashboardVariables(dashboard) },
      proxy: options.provider.proxy,
      mostPerSecond: fuseOf(options, instances),
      share,
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
export function scriptFile(): string {
  return fileURLToPath(new URL(`./k6/script${extname(import.meta.url)}`, import.meta.url));
}

/** What a script is told, by the names of its variables. */
export function variablesOf(
  { profile, provider: { baseUrl }, account, usersig, groupId, expectedCodes }: ScriptTarget,
  { summaryFile, instances }: { summaryFile?: string; instances: number },
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
    instances: instances > 1 ? instances : undefined,
  } satisfies Record<keyof LoadEnvironment, unknown>;
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[VARIABLES[name as keyof LoadEnvironment], String(value)]],
    ),
  );
}

/** Of a load what its script has to know. */
export type ScriptTarget = Pick<
  LoadOptions,
  'profile' | 'provider' | 'account' | 'usersig' | 'groupId' | 'expectedCodes'
>;

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
