import { isTryAgain } from '../k6/refusal-codes.ts';
import { refusalsOf, refusedCalls } from '../measure/counts.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import type { Measured } from '../measure/measured.ts';
import type { MeasuredSecond } from '../measure/read-journal.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { callsBefore, WINDOW_MS } from './calls-before.ts';

/** Refusals of a run, codes documented as "try again" left out. */
export type OwnBursts = {
  refused: number;
  /** Those that came when a second's calls of ours lay within the second before: the limit demands them. */
  demanded: number;
  /** The most of our calls within the second before any of the others. */
  fullest: number;
};

/**
 * Tells the refusals that our own calls brought about. An engine that stalls catches up, and so may whatever lies between
 * it and the provider.
 */
export function ownBursts({ calls, total, journal = [] }: Measured, windowMs = WINDOW_MS): OwnBursts {
  const refused = refusedCalls({ refused: refusalsOf(total.refused, (code) => !isTryAgain(code)) });
  const before = callsBefore(calls, undefined, Math.max, windowMs);
  const counts = calls.filter(isRefusal).map((call) => before.get(call) ?? 0);
  const others = counts.filter((count) => count < LIMIT_PER_SECOND);
  const demanded = Math.max(counts.length - others.length, demandedByJournal(journal));
  return { refused, demanded: Math.min(refused, demanded), fullest: Math.max(0, ...others) };
}

/** Whether a call was refused, and not merely told to try again. */
export function isRefusal({ kind, code }: LoadCall): boolean {
  return kind === 'refused' && !isTryAgain(code);
}

function demandedByJournal(journal: readonly MeasuredSecond[]): number {
  const full = journal.filter(({ calls, worstWindow = calls }) => worstWindow > LIMIT_PER_SECOND);
  const refused = full.map((second) => refusalsOf(second.refused, (code) => !isTryAgain(code)));
  return refused.reduce((total, one) => total + refusedCalls({ refused: one }), 0);
}
