import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Account } from '../contracts/account/account.ts';
import type { ProviderAddress } from '../contracts/provider/address.ts';
import { engineText } from '../contracts/report/limit.ts';
import { runEmbedded } from './engine/embedded.ts';
import { type Engine, reportedEngine } from './engine/engine.ts';
import { FINISHED_CODES, type K6End, runK6 } from './engine/k6-process.ts';
import { type LoadEnvironment, SLOWEST_ANSWER_MS, VARIABLES } from './k6/env.ts';
import { scheduleOf } from './k6/schedule.ts';
import type { LoadSummary } from './k6/summary.ts';
import { type Collector, createCollector } from './measure/collect.ts';
import { acceptCodes, journalBetween, lastStretch } from './measure/journal-seconds.ts';
import { type Measured, measure, type Others } from './measure/measured.ts';
import { type MeasuredSecond, readJournal } from './measure/read-journal.ts';
import type { Profile } from './profiles.ts';

export type LoadOptions = {
  profile: Profile;
  provider: ProviderAddress;
  account: Account;
  usersig: string;
  /** Group that every call asks for. */
  groupId: string;
  /** ErrorCodes that count as accepted: 0 where the group exists. */
  expectedCodes: readonly number[];
  /** Journal of the provider, where it has one: calls are then counted there. */
  journalUrl?: string;
  /** What offers the load. */
  engine: Engine;
  progress: (text: string) => void;
  signal?: AbortSignal;
  /** Who else may call the app; by default nobody where a journal counts its calls, and few on this machine. */
  others?: Others;
};

/** What a run measured, for `judgeLoad`. */
export type LoadRun = Measured;

/** Runs a profile against a provider. Whatever goes wrong is in the `trouble` of what it returns. */
export async function runLoad(options: LoadOptions): Promise<LoadRun> {
  const { profile } = options;
  const engine = reportedEngine(options.engine);
  const collector = createCollector(profile);
  const finish = (outcome: { trouble?: string; journal?: readonly MeasuredSecond[] }): LoadRun =>
    measure({
      profile,
      engine,
      calls: collector.calls,
      dropped: collector.dropped(),
      others: othersOn(options),
      ...outcome,
    });
  try {
    const before = await secondsOf(options);
    const trouble = await offerLoad(options, collector);
    if (trouble !== undefined || before === undefined) return finish({ ...(trouble !== undefined && { trouble }) });
    const between = journalBetween(before, (await secondsOf(options)) ?? []);
    return finish({ journal: lastStretch(between).map((second) => acceptCodes(second, options.expectedCodes)) });
  } catch (cause) {
    if (options.signal?.aborted) return finish({ trouble: 'it was interrupted' });
    return finish({ trouble: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** More calls in the journal than were sent would be somebody else's, and keep the run from being judged. */
function othersOn({ others, journalUrl, provider: { isLoopback } }: LoadOptions): Others {
  return others ?? (journalUrl !== undefined ? 'none' : isLoopback ? 'few' : 'any');
}

/** Time beyond the run's own that k6 may take: to start, to wait for the last answers, to end. */
const SPARE_MS = 30_000;

const PROGRESS_EVERY_MS = 2000;

async function secondsOf({ journalUrl, signal }: LoadOptions): Promise<MeasuredSecond[] | undefined> {
  return journalUrl === undefined ? undefined : readJournal(journalUrl, signal);
}

/** Has the engine offer the profile. Returns why the run cannot be judged, where it cannot. */
async function offerLoad(options: LoadOptions, collector: Collector): Promise<string | undefined> {
  const { profile, engine, progress, signal } = options;
  const { name, ratePerSecond, durationSeconds } = profile;
  const unheard = new AbortController();
  const running: Running = {
    collector,
    endIfUnheard: () => collector.isUnheard() && unheard.abort(),
    signal: signal ? AbortSignal.any([signal, unheard.signal]) : unheard.signal,
  };
  const by = engineText(reportedEngine(engine));
  progress(`${name}: ${ratePerSecond}/s for ${durationSeconds} s with ${by}, after a warm-up and an idle pause`);
  const reporting = setInterval(() => progress(collector.progress(Date.now())), PROGRESS_EVERY_MS);
  try {
    const trouble = await (engine.name === 'k6' ? runScript(engine.path, options, running) : runHere(options, running));
    return unheard.signal.aborted ? 'no call got an answer: is anything listening?' : trouble;
  } finally {
    clearInterval(reporting);
  }
}

type Running = { collector: Collector; endIfUnheard: () => void; signal: AbortSignal };

/** Offers the profile with the embedded engine. */
async function runHere(
  options: LoadOptions,
  { collector, endIfUnheard, signal }: Running,
): Promise<string | undefined> {
  const { profile, provider, account, usersig, groupId, expectedCodes } = options;
  const { sdkappid, identifier } = account;
  await runEmbedded({
    profile,
    provider,
    caller: { baseUrl: provider.baseUrl, sdkappid, identifier, usersig, groupId },
    expectedCodes,
    slowestAnswerMs: SLOWEST_ANSWER_MS,
    onEvent: (event) => {
      collector.onEvent(event);
      endIfUnheard();
    },
    signal,
  });
  return options.signal?.aborted ? 'it was interrupted' : undefined;
}

/** Runs the profile's script in k6. */
async function runScript(
  k6Path: string,
  options: LoadOptions,
  { collector, endIfUnheard, signal }: Running,
): Promise<string | undefined> {
  const { name, ratePerSecond, durationSeconds } = options.profile;
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-load-'));
  const summaryFile = join(folder, 'summary.json');
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  // Whoever ends at once closes nothing.
  process.once('exit', removeFolder);
  try {
    const end = await runK6({
      k6Path,
      script: scriptOf(name),
      variables: variablesOf(options, summaryFile),
      // On this machine nobody needs it, and it would even out what is measured.
      ...(!options.provider.isLoopback && { mostPerSecond: ratePerSecond }),
      onLine: (line) => {
        collector.onLine(line);
        endIfUnheard();
      },
      timeLimitMs: scheduleOf(ratePerSecond, SLOWEST_ANSWER_MS).measuredStartMs + durationSeconds * 1000 + SPARE_MS,
      signal,
    });
    return troubleOfEnd(end) ?? (await troubleOfSummary(summaryFile, collector));
  } finally {
    process.off('exit', removeFolder);
    removeFolder();
  }
}

/** The script beside this file: .ts in a checkout, .js in the package. */
function scriptOf(name: Profile['name']): string {
  return fileURLToPath(new URL(`./k6/${name}${extname(import.meta.url)}`, import.meta.url));
}

function variablesOf(
  { profile, provider: { baseUrl }, account, usersig, groupId, expectedCodes }: LoadOptions,
  summaryFile: string,
): Record<string, string> {
  const values = {
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
