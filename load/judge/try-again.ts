import type { Observation } from '../../contracts/report/check-result.ts';
import { isTryAgain } from '../k6/refusal-codes.ts';
import { type Counts, fewOf, listCodes, refusalsOf, refusedCalls } from '../measure/counts.ts';

/** How many calls were answered with a code documented as "try again". */
export function triedAgain({ refused }: Pick<Counts, 'refused'>): number {
  return refusedCalls({ refused: refusalsOf(refused, isTryAgain) });
}

/** Why a run has no verdict on the limit where more than a few calls were told to try again: nothing is under load. */
export function tooManyTryAgain({ calls, refused }: Counts): string | undefined {
  const count = triedAgain({ refused });
  if (count <= fewOf(calls)) return undefined;
  const codes = listCodes(refusalsOf(refused, isTryAgain));
  return `cannot tell: ${count} of ${calls} calls were answered with codes documented as "try again" (${codes}), and whether the limit or something else is behind them is not known`;
}

/** The calls that were told to try again, as observations: a few decide nothing. */
export function observeTryAgain({ refused }: Counts): Observation[] {
  return Object.entries(refusalsOf(refused, isTryAgain)).map(([seen, samples]) => ({
    unknown: 'try-again-under-load',
    seen,
    samples,
  }));
}
