import type { LimitEngine } from '../../contracts/report/limit.ts';
import { isTryAgain } from '../k6/refusal-codes.ts';
import type { Profile } from '../profiles.ts';
import { type Counts, sumCounts } from './counts.ts';
import { countBroken, countCalls, countProblems, type LoadCall } from './load-calls.ts';
import type { MeasuredSecond } from './read-journal.ts';
import { halfOfCalls, halfOfJournal, type SecondHalf } from './second-half.ts';
import { largestGapOfSteps, peakPerSecond } from './windows.ts';

/**
 * Who may call the app besides us, and so share its limit: none, as is known; few, on this machine, where nobody is known
 * to; or anybody.
 */
export type Others = 'none' | 'few' | 'any';

/** What a run of load measured, warm-up left out: all that is judged. */
export type Measured = {
  /** What offered the load. */
  engine?: LimitEngine;
  /** Why the run cannot be judged, where the engine or the journal failed or the run was interrupted. */
  trouble?: string;
  /** Where `total` and `secondHalf` were counted: at the provider by its journal, or by the engine. */
  countedBy: 'journal' | 'engine';
  total: Counts;
  secondHalf: SecondHalf;
  /** The most accepted within one second. */
  burst: number;
  /** Calls before the first refusal, where there was one. */
  firstAfterCalls?: number;
  offered: {
    /** Calls that the engine sent. */
    sent: number;
    /** Calls that were due and that it left out. */
    dropped: number;
    /** The longest time between two calls that follow one another, in milliseconds; undefined where there are no two. */
    maxGapMs?: number;
    /** The most calls that came within any one second: at the provider, where its journal says so. */
    worstWindow?: number;
  };
  /** Every call, in the order in which they were sent. */
  calls: readonly LoadCall[];
  /** The provider's own seconds, where it keeps a journal. */
  journal?: readonly MeasuredSecond[];
  /** Answers that do not fit the schema, by what is wrong with them. */
  problems: Readonly<Record<string, number>>;
  /** Calls without an answer that could be read, by code: lost (`no-answer`, `http-502`), or `unreadable`. */
  broken: Readonly<Record<string, number>>;
  /** Why calls of `no-answer` got none, in words, by how many did. */
  silences?: Readonly<Record<string, number>>;
  /** A refusal below the limit is the provider's doing only where others cannot have brought it about. */
  others: Others;
};

/** What a run brought in. `journal` holds the seconds of the measured load at the provider. */
export type RawRun = {
  engine?: LimitEngine;
  profile: Profile;
  calls: readonly LoadCall[];
  dropped: number;
  journal?: readonly MeasuredSecond[];
  trouble?: string;
  others: Others;
  silences?: Readonly<Record<string, number>>;
};

/** Counts what a run brought in. */
export function measure({ profile, engine, calls, dropped, journal, trouble, others, silences }: RawRun): Measured {
  const sorted = [...calls].sort((one, other) => one.startedAtMs - other.startedAtMs);
  const times = sorted.map(({ startedAtMs }) => startedAtMs);
  const accepted = sorted.filter(({ kind }) => kind === 'accepted').map(({ startedAtMs }) => startedAtMs);
  const firstRefused = sorted.findIndex(({ kind, code }) => kind === 'refused' && !isTryAgain(code));
  const maxGapMs = largestGapOfSteps(sorted);
  const worstWindow = worstWindowOf(journal, times);
  return {
    ...(engine && { engine }),
    ...(trouble !== undefined && { trouble }),
    countedBy: journal ? 'journal' : 'engine',
    total: journal ? sumCounts(journal) : countCalls(sorted),
    secondHalf: journal ? halfOfJournal(journal, times[0] ?? 0, profile) : halfOfCalls(sorted, profile),
    burst: journal ? Math.max(0, ...journal.map((second) => second.accepted)) : peakPerSecond(accepted),
    ...(firstRefused >= 0 && { firstAfterCalls: firstRefused }),
    offered: {
      sent: calls.length,
      dropped,
      ...(maxGapMs !== undefined && { maxGapMs }),
      ...(worstWindow > 0 && { worstWindow }),
    },
    calls: sorted,
    ...(journal && { journal }),
    problems: countProblems(sorted),
    broken: countBroken(sorted),
    ...(silences && { silences }),
    others,
  };
}

function worstWindowOf(journal: readonly MeasuredSecond[] | undefined, times: readonly number[]): number {
  const atProvider = (journal ?? []).flatMap((second) => second.worstWindow ?? []);
  return atProvider.length > 0 ? Math.max(...atProvider) : peakPerSecond(times);
}
