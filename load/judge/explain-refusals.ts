import type { LimitModel } from '../../contracts/report/limit.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { bestFit, distanceOf, type Fit } from './window/best-fit.ts';
import { STARVING_MODELS, STEADY_MODELS } from './window/models.ts';
import { readSeen } from './window/seen-calls.ts';

/** Lower limits that are held against the documented one, as shares of it. */
const LOWER = [0.75, 0.9, 0.95, 0.975];

const MODELS: readonly LimitModel[] = [...STEADY_MODELS, ...STARVING_MODELS];

/** By so many calls a second what a model refuses may be off. */
const MOST_DRIFT = 1.5;

/** A model accounts for the refusals where no more of the calls became of otherwise; a lower limit only where it is close. */
const MOST_OTHERWISE = 0.1;
const MOST_OTHERWISE_LOWER = 0.03;

/**
 * The limiter that comes closest to refusing what was refused right below the limit: one of the documented limit, as our own
 * calls came unevenly, or one of a lower limit. Undefined where none accounts for it.
 */
export function explainRefusals(calls: readonly LoadCall[]): Fit | undefined {
  const seen = readSeen(calls);
  const limits = [LIMIT_PER_SECOND, ...LOWER.map((share) => Math.round(share * LIMIT_PER_SECOND))];
  const [best] = limits
    .flatMap((limit) => MODELS.map((model) => bestFit(seen, model, limit)))
    .filter(accounts)
    .sort((one, other) => distanceOf(one) - distanceOf(other));
  return best;
}

function accounts({ drift, otherwise, limit }: Fit): boolean {
  const most = limit < LIMIT_PER_SECOND ? MOST_OTHERWISE_LOWER : MOST_OTHERWISE;
  return Math.abs(drift) <= MOST_DRIFT && otherwise <= most;
}
