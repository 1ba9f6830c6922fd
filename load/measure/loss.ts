import { COUNTERS_ON_FAILURE, isLost, OTHER_COUNTERS } from '../k6/load-answer.ts';
import { listCodes, refusedCalls } from './counts.ts';
import type { Measured } from './measured.ts';

/** Calls of a run that were lost on the way: no answer came, or a gateway's instead. */
export function lostCalls({ broken }: Measured): number {
  return add(Object.entries(broken).filter(([code]) => isLost(code)));
}

/** Whether what is wrong with an answer is that it is an OK with other counters than those of its group. */
export function isOtherCounters(problem: string): boolean {
  return problem === OTHER_COUNTERS;
}

/** Whether what is wrong with an answer is that it is a refusal with counters. */
export function isCountersOnFailure(problem: string): boolean {
  return problem === COUNTERS_ON_FAILURE;
}

/**
 * Why a run has no verdict on the limit, in either direction, where the outcome of some calls was not seen. A call that
 * was lost was neither accepted nor refused: what became of it cannot be told.
 */
export function unseenCalls(measured: Measured): string | undefined {
  const { broken, total, offered } = measured;
  const uncounted = total.calls - total.accepted - refusedCalls(total);
  const unseen = Math.max(add(Object.entries(broken)), uncounted);
  if (unseen <= 0) return undefined;
  const codes = tellBroken(measured) || 'not in the journal';
  return `cannot tell: ${unseen} of ${offered.sent} calls had no answer that can be read (${codes}), and there is no verdict on the limit from calls that were lost, in either direction`;
}

/** Calls without an answer that could be read, by code, and why those got none that got none. */
export function tellBroken({ broken, silences = {} }: Measured): string {
  const why = Object.entries(silences).map(([what, count]) => `${count} times ${what}`);
  return [listCodes(broken), ...why].join('; ');
}

function add(counts: readonly [string, number][]): number {
  return counts.reduce((total, [, count]) => total + count, 0);
}
