import { engineText, type LimitEngine } from '../contracts/report/limit.ts';
import { runEmbedded } from './engine/embedded.ts';
import { reportedEngine } from './engine/engine.ts';
import { SLOWEST_ANSWER_MS } from './k6/env.ts';
import type { LoadOptions, Running } from './load-options.ts';
import { runInstances } from './machines/run-instances.ts';
import { type Collector, createCollector } from './measure/collect.ts';
import { acceptCodes, journalBetween, lastStretch } from './measure/journal-seconds.ts';
import { type Measured, measure, type Others } from './measure/measured.ts';
import { type MeasuredSecond, readJournal } from './measure/read-journal.ts';
import { runScript } from './run-script.ts';

export type { LoadOptions };

/** What a run measured, for `judgeLoad`. */
export type LoadRun = Measured;

/** Runs a profile against a provider. Whatever goes wrong is in the `trouble` of what it returns. */
export async function runLoad(options: LoadOptions): Promise<LoadRun> {
  const { profile } = options;
  const engine = engineOf(options);
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
  const by = engineText(engineOf(options));
  progress(`${name}: ${ratePerSecond}/s for ${durationSeconds} s with ${by}, after a warm-up and an idle pause`);
  const reporting = setInterval(() => progress(collector.progress(Date.now())), PROGRESS_EVERY_MS);
  try {
    const trouble = await (engine.name === 'k6' ? runK6With(engine.path, options, running) : runHere(options, running));
    return unheard.signal.aborted ? 'no call got an answer: is anything listening?' : trouble;
  } finally {
    clearInterval(reporting);
  }
}

/** What offers the load, for reports. */
function engineOf({ engine, parallelism = 1 }: LoadOptions): LimitEngine {
  return { ...reportedEngine(engine), ...(parallelism > 1 && { instances: parallelism }) };
}

function runK6With(path: string, options: LoadOptions, running: Running): Promise<string | undefined> {
  const { parallelism = 1 } = options;
  return parallelism > 1 ? runInstances(path, options, running, parallelism) : runScript(path, options, running);
}

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
