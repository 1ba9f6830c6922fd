import type { LoadCall } from '../measure/load-calls.ts';
import type { Fit } from './window/best-fit.ts';
import { replay } from './window/replay.ts';
import { ACCEPTED, REFUSED, readSeen, type SeenCalls } from './window/seen-calls.ts';

/** What was accepted within single seconds beyond what a limiter would have accepted in them. */
export type Excess = {
  /** The most within any second, and in which second of the run that ends, counted from 0. */
  most: number;
  second: number;
  /** The share of the seconds with more than a few. */
  share: number;
};

/** More than the order in which calls come can make of a second. */
const FEW_IN_A_SECOND = 10;

/** Before that a right limit may pass what lies in two seconds of its clock; milliseconds. */
const FROM_MS = 2000;

/** And what it saved, which is all used up where it refuses for the first time; a second that holds none of it ends so much later. */
const AFTER_FIRST_REFUSAL_MS = 1000;

/** How far single seconds were beyond what a limiter would have accepted, by the reading of the times that is kinder. */
export function excessOver(calls: readonly LoadCall[], fit: Fit): Excess {
  const found = readSeen(calls).map((seen) => excessIn(seen, fit));
  return found.reduce((kinder, one) => (one.most < kinder.most ? one : kinder));
}

function excessIn({ times, outcomes }: SeenCalls, { model, limit, phaseMs }: Fit): Excess {
  const replayed = replay(times, model, { limit, phaseMs });
  const firstRefused = outcomes.indexOf(REFUSED);
  const fromMs = Math.max(FROM_MS, (times[firstRefused] ?? Number.NEGATIVE_INFINITY) + AFTER_FIRST_REFUSAL_MS);
  const moreAt = (index: number): number => Number(outcomes[index] === ACCEPTED) - (replayed[index] ?? 0);
  const perSecond: number[] = [];
  let most = { most: 0, second: 0 };
  let within = 0;
  let accepted = 0;
  let first = 0;
  for (const [index, atMs] of times.entries()) {
    within += moreAt(index);
    accepted += Number(outcomes[index] === ACCEPTED);
    for (; (times[first] ?? 0) <= atMs - 1000; first++) {
      within -= moreAt(first);
      accepted -= Number(outcomes[first] === ACCEPTED);
    }
    const second = Math.max(0, Math.floor(atMs / 1000));
    perSecond[second] = (perSecond[second] ?? 0) + moreAt(index);
    // What a limiter that starves lets through at once is no more than the limit.
    const beyond = Math.min(within, accepted - limit);
    if (atMs >= fromMs && beyond > most.most) most = { most: beyond, second };
  }
  const counted = perSecond.filter((count) => count !== undefined);
  const full = counted.filter((count) => count > FEW_IN_A_SECOND);
  return { ...most, share: full.length / Math.max(1, counted.length) };
}
