import type { Observation } from '../../contracts/report/check-result.ts';
import type { Measured } from '../measure/measured.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { ownBursts } from './own-bursts.ts';
import { observeTryAgain } from './try-again.ts';

/**
 * What a run saw that decides nothing: `try-again-under-load`, by code, and `refused-in-own-burst`, refusals below the
 * limit that our own calls brought about, as they came all at once.
 */
export function observeLoad(measured: Measured, { expect }: JudgedProfile): Observation[] {
  const demanded = expect === 'nothing-refused' ? ownBursts(measured).demanded : 0;
  return [
    ...observeTryAgain(measured.total),
    ...(demanded > 0 ? [{ unknown: 'refused-in-own-burst', seen: 'refused', samples: demanded }] : []),
  ];
}

/** Observations of several runs, each kind once with all of its samples. */
export function mergeObservations(observations: readonly Observation[]): Observation[] {
  const merged = new Map<string, Observation>();
  for (const one of observations) {
    const key = `${one.unknown} ${one.seen}`;
    merged.set(key, { ...one, samples: one.samples + (merged.get(key)?.samples ?? 0) });
  }
  return [...merged.values()];
}
