import type { LimitEngine } from '../../contracts/report/limit.ts';
import { LIMIT_PER_SECOND, type Profile } from '../profiles.ts';
import { countBroken, countCalls, countProblems, type LoadCall } from './calls.ts';
import { type Counts, sumCounts } from './counts.ts';
import type { JournalSecond } from './journal.ts';
import { largestGap, lawfulRefusals, peakPerSecond } from './windows.ts';

/** What a run of load measured, warm-up left out: all that is judged. */
export type Measured = {
  /** What offered the load. */
  engine?: LimitEngine;
  /** Why the run cannot be judged, where the engine or the journal failed or the run was interrupted. */
  trouble?: string;
  /** Where `total` and `secondHalf` were counted: at the provider by its journal, or by the engine. */
  countedBy: 'journal' | 'engine';
  total: Counts;
  /** Whole seconds that lie in the second half of the run. */
  secondHalf: Counts & { seconds: number };
  /** The most accepted within one second. */
  burst: number;
  /** Calls before the first refusal, where there was one. */
  firstAfterCalls?: number;
  offered: {
    /** Calls that the engine sent, and ticks that it left out. */
    sent: number;
    dropped: number;
    maxGapMs?: number;
    /** Refusals that the engine's own unevenness brings about at a right provider. */
    lawfulRefusals: number;
  };
  /** Answers that do not fit the schema, by what is wrong with them. */
  problems: Readonly<Record<string, number>>;
  /** Calls without an answer that could be read, by code: lost (`no-answer`, `http-502`), or `unreadable`. */
  broken: Readonly<Record<string, number>>;
  /** Whether nobody else calls the app, so that a refusal below the limit is the provider's doing. */
  appIsOurs: boolean;
};

/** What a run brought in. `journal` holds the seconds of the measured load at the provider. */
export type RawRun = {
  engine?: LimitEngine;
  profile: Profile;
  calls: readonly LoadCall[];
  dropped: number;
  journal?: readonly JournalSecond[];
  trouble?: string;
  appIsOurs: boolean;
};

/** Counts what a run brought in. */
export function measure({ profile, engine, calls, dropped, journal, trouble, appIsOurs }: RawRun): Measured {
  const sorted = [...calls].sort((one, other) => one.startedAtMs - other.startedAtMs);
  const times = sorted.map(({ startedAtMs }) => startedAtMs);
  const accepted = sorted.filter(({ kind }) => kind === 'accepted').map(({ startedAtMs }) => startedAtMs);
  const firstRefused = sorted.findIndex(({ kind }) => kind === 'refused');
  const maxGapMs = largestGap(times);
  const surplus = (journal ?? []).map(({ calls, worstWindow = calls }) => Math.max(0, worstWindow - LIMIT_PER_SECOND));
  return {
    ...(engine && { engine }),
    ...(trouble !== undefined && { trouble }),
    countedBy: journal ? 'journal' : 'engine',
    total: journal ? sumCounts(journal) : countCalls(sorted),
    secondHalf: journal ? halfOfJournal(journal, profile) : halfOfCalls(sorted, profile),
    burst: journal ? Math.max(0, ...journal.map((second) => second.accepted)) : peakPerSecond(accepted),
    ...(firstRefused >= 0 && { firstAfterCalls: firstRefused }),
    offered: {
      sent: calls.length,
      dropped,
      ...(maxGapMs !== undefined && { maxGapMs }),
      lawfulRefusals: Math.max(
        lawfulRefusals(times, LIMIT_PER_SECOND),
        surplus.reduce((total, one) => total + one, 0),
      ),
    },
    problems: countProblems(sorted),
    broken: countBroken(sorted),
    appIsOurs,
  };
}

/** The last whole seconds of the run. Over whole seconds it does not matter where the provider's own second begins. */
function halfOfCalls(sorted: readonly LoadCall[], { durationSeconds }: Profile): Measured['secondHalf'] {
  const seconds = Math.floor(durationSeconds / 2);
  const startMs = sorted[0]?.startedAtMs ?? 0;
  const [from, to] = [durationSeconds - seconds, durationSeconds].map((offset) => startMs + offset * 1000);
  const within = sorted.filter(({ startedAtMs: at }) => at >= (from ?? at) && at < (to ?? at));
  return { ...countCalls(within), seconds };
}

/** The complete seconds of the provider's clock that are sure to lie in the second half: the run begins amid one. */
function halfOfJournal(journal: readonly JournalSecond[], { durationSeconds }: Profile): Measured['secondHalf'] {
  const seconds = Math.max(0, Math.floor(durationSeconds / 2) - 1);
  const complete = journal.slice(1, -1);
  const within = seconds === 0 ? [] : complete.slice(-seconds);
  return { ...sumCounts(within), seconds: within.length };
}
