import { engineText, type LimitEngine } from '../contracts/report/limit.ts';
import { describeLoad } from './describe-load.ts';
import { type K6Engine, reportedEngine } from './engine/engine.ts';
import { SLOWEST_ANSWER_MS } from './k6/env.ts';
import type { LoadOptions, Running } from './load-options.ts';
import { type Collector, createCollector } from './measure/collect.ts';
import { followJournal } from './measure/follow-journal.ts';
import { acceptCodes, journalBetween, lastStretches } from './measure/journal-seconds.ts';
import { type Measured, measure, type Others } from './measure/measured.ts';
import { type MeasuredSecond, readJournal } from './measure/read-journal.ts';
import { type Profile, stretchesOf } from './profiles.ts';
import { runScript } from './run-script.ts';
import { tellSilent, whySilent } from './why-silent.ts';

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
      silences: tellSilent(collector.silent, options.provider),
      ...outcome,
    });
  try {
    const counted = await countingByJournal(options, () => offerLoad(options, collector));
    return finish(counted);
  } catch (cause) {
    if (options.signal?.aborted) return finish({ trouble: 'it was interrupted' });
    return finish({ trouble: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** Has a load offered, and counts it by the provider's journal where there is one and nothing went wrong. */
async function countingByJournal(
  { journalUrl, signal, profile, expectedCodes }: LoadOptions,
  offer: () => Promise<string | undefined>,
): Promise<{ trouble?: string; journal?: readonly MeasuredSecond[] }> {
  if (journalUrl === undefined) return troubleOf(await offer());
  const before = await readJournal(journalUrl, signal);
  const journal = followJournal(journalUrl, signal);
  try {
    const trouble = await offer();
    if (trouble !== undefined) return { trouble };
    const between = journalBetween(before, await journal.finish());
    const seconds = lastStretches(between, stretchesOf(profile));
    return { journal: seconds.map((second) => acceptCodes(second, expectedCodes)) };
  } finally {
    journal.stop();
  }
}

function troubleOf(trouble: string | undefined): { trouble?: string } {
  return trouble === undefined ? {} : { trouble };
}

/** More calls in the journal than were sent would be somebody else's, and keep the run from being judged. */
function othersOn({ others, journalUrl, provider: { isLoopback } }: LoadOptions): Others {
  return others ?? (journalUrl !== undefined ? 'none' : isLoopback ? 'few' : 'any');
}

/** Two seconds, and of a long run no more lines than can be read. */
function progressEveryMs({ durationSeconds }: Profile): number {
  return Math.max(2000, Math.min(60_000, durationSeconds * 10));
}

/** Has the engine offer the profile. Returns why the run cannot be judged, where it cannot. */
async function offerLoad(options: LoadOptions, collector: Collector): Promise<string | undefined> {
  const { profile, engine, progress, signal } = options;
  const unheard = new AbortController();
  const running: Running = {
    collector,
    endIfUnheard: () => collector.isUnheard() && unheard.abort(),
    signal: signal ? AbortSignal.any([signal, unheard.signal]) : unheard.signal,
  };
  const by = engineText(engineOf(options));
  progress(`${describeLoad(profile)} with ${by}, after a warm-up and an idle pause`);
  const reporting = setInterval(() => progress(collector.progress(Date.now())), progressEveryMs(profile));
  try {
    const trouble = await (engine.name === 'k6' ? runK6With(engine, options, running) : runHere(options, running));
    return unheard.signal.aborted && !signal?.aborted ? whySilent(collector.silent, options) : trouble;
  } finally {
    clearInterval(reporting);
  }
}

/** What offers the load, for reports. */
function engineOf({ engine, parallelism = 1 }: LoadOptions): LimitEngine {
  return { ...reportedEngine(engine), ...(parallelism > 1 && { instances: parallelism }) };
}

async function runK6With(engine: K6Engine, options: LoadOptions, running: Running): Promise<string | undefined> {
  const { parallelism = 1 } = options;
  if (parallelism === 1) return runScript(engine, options, running);
  const { runInstances } = await import('./machines/run-instances.ts');
  return runInstances(engine, options, running, parallelism);
}

/** Offers the profile with the embedded engine. */
async function runHere(
  options: LoadOptions,
  { collector, endIfUnheard, signal }: Running,
): Promise<string | undefined> {
  const { profile, provider, account, usersig, groupId, expectedCodes } = options;
  const { sdkappid, identifier } = account;
  // Loaded when it is meant, as are several instances: both bring undici along, with more than a hundred modules.
  const { runEmbedded } = await import('./engine/embedded.ts');
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
