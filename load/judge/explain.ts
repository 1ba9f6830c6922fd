import type { LimitModel } from '../../contracts/report/limit.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { bestFit, distanceOf, type Fit } from './window/best-fit.ts';
import { STARVING_MODELS, STEADY_MODELS, sizeOfBucket } from './window/models.ts';
import { readSeen, type SeenCalls } from './window/seen-calls.ts';

/** Which limits account for what became of calls that came too fast, judged by all of them in their order. */
export type Explanation = {
  /** The limiter of the documented limit that accounts for it, where one does. */
  documented?: Fit;
  /** That of another limit, where one does better than any of the documented one. */
  other?: Fit;
  /** The limiter of the documented limit that makes the same of the most calls, whether it accounts for the rest or not. */
  nearest: Fit;
};

/** What is accepted in a second by a right limiter may drift from its model's by as much. */
const MOST_DRIFT = 1.5;

/** A limit that is no more than this away from the documented one is not told from it. */
const NEAR = 2;

/** A model accounts for what was seen where no more of the calls became of otherwise. */
const MOST_OTHERWISE = 0.08;

/** Where no more became of otherwise, no other limit can do better by enough. */
const SURE = 0.02;

/** Explains a run above the limit whose sustained rate is `ratePerSecond`. */
export function explainLoad(calls: readonly LoadCall[], ratePerSecond: number): Explanation {
  const seen = readSeen(calls);
  const fits = modelsFor(seen).map((model) => bestFit(seen, model, LIMIT_PER_SECOND));
  const documented = accountable(fits);
  if (documented && documented.otherwise <= SURE) return { documented, nearest: documented };
  const starving = STARVING_MODELS.map((model) => bestFit(seen, model, LIMIT_PER_SECOND));
  const nearest = [...fits, ...starving].reduce((best, fit) => (fit.otherwise < best.otherwise ? fit : best));
  const limit = Math.round(ratePerSecond);
  const limits = [limit, limit + 2, limit + 4].filter((one) => one > 0 && Math.abs(one - LIMIT_PER_SECOND) > NEAR);
  const other = accountable(
    limits
      .flatMap((one) => modelsFor(seen, one).map((model) => bestFit(seen, model, one)))
      .filter(({ otherwise }) => otherwise <= MOST_OTHERWISE),
  );
  if (documented && (!other || documented.otherwise <= other.otherwise * 1.25 + SURE)) return { documented, nearest };
  return { ...(other && { other }), nearest };
}

/** A lower limit than this refuses in plain sight below the documented one. */
const LOWEST = 0.9 * LIMIT_PER_SECOND;

/** What a bucket holds is not judged: one that was seen to hold more or less than a second's calls is right too. */
function modelsFor(seen: readonly SeenCalls[], limit = LIMIT_PER_SECOND): LimitModel[] {
  const size = sizeOfBucket(seen[0], limit);
  const models = STEADY_MODELS.map((model) => (model.window === 'bucket' ? { ...model, size: limit } : model));
  // What starves looks like a large bucket with a low limit; a load below the limit tells these apart.
  if (size === undefined || limit < LOWEST) return models;
  return [...models, { window: 'bucket', refusedCallsCount: false, size }];
}

/** The closest of those whose rate is that of the run. */
function accountable(fits: readonly Fit[]): Fit | undefined {
  const [best] = fits
    .filter(({ drift }) => Math.abs(drift) <= MOST_DRIFT)
    .sort((one, other) => distanceOf(one) - distanceOf(other));
  return best;
}
