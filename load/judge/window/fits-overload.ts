import type { LimitModel } from '../../../contracts/report/limit.ts';
import { bestFit, type Fit } from './best-fit.ts';
import type { BuiltModel } from './limiters.ts';
import { replay } from './replay.ts';
import { ACCEPTED, type SeenCalls } from './seen-calls.ts';

/** By so many calls a second the rate of a model may be off. */
const MOST_DRIFT = 2;

/** So much further than the closest model another may be: it accounts for what was seen nearly as well. */
const TIMES_AS_FAR = 2;
const FURTHER = 0.05;

/** For each model why it does not account for what became of calls under a steady overload, where it does not. */
export function whyNotOverload(
  seen: readonly SeenCalls[],
  models: readonly BuiltModel[],
  limit: number,
): (string | undefined)[] {
  const fits = models.map((model) => bestFit(seen, model, limit));
  const steady = fits.filter(({ drift }) => Math.abs(drift) <= MOST_DRIFT);
  const closest = steady.reduce((least, { otherwise }) => Math.min(least, otherwise), Number.POSITIVE_INFINITY);
  return fits.map((fit) => {
    if (isByChance(fit.model)) return whyNotByChance(seen, fit);
    if (Math.abs(fit.drift) > MOST_DRIFT)
      return `above the limit it would have accepted ${Math.abs(fit.drift).toFixed(0)} calls a second ${fit.drift > 0 ? 'more' : 'less'}`;
    if (fit.otherwise <= closest * TIMES_AS_FAR + FURTHER) return undefined;
    return `above the limit it would have accepted other calls: ${(fit.otherwise * 100).toFixed(0)} % of them`;
  });
}

/** Where refused calls empty a bucket, a pause of a few milliseconds more or less decides what is accepted. */
function isByChance({ window, refusedCallsCount }: LimitModel): boolean {
  return window === 'bucket' && refusedCallsCount;
}

/** What is accepted by chance may be so many times as much, or as little, as of the calls as they seemed to come. */
const CHANCE_MORE = 1.3;
const CHANCE_LESS = 1.5;

/** Of what refused calls take from a bucket, at least this share is seen to be lost. */
const LEAST_OF_LOSS = 0.5;

function whyNotByChance(seen: readonly SeenCalls[], { model, limit }: Fit): string | undefined {
  const countsOf = (one: LimitModel) => seen.map(({ times }) => countOf(replay(times, one, { limit })));
  const counts = countsOf(model);
  const accepted = countOf(seen[0]?.outcomes ?? new Uint8Array());
  const calls = seen[0]?.times.length ?? 0;
  const few = calls * 0.01;
  const least = Math.min(...counts) / CHANCE_LESS - few;
  const most = Math.max(...counts) * CHANCE_MORE + few;
  if (accepted < least || accepted > most)
    return `above the limit it would have accepted ${Math.round(Math.min(...counts))} to ${Math.max(...counts)} of ${calls} calls, and ${accepted} were`;
  const without = Math.max(...countsOf({ ...model, refusedCallsCount: false }));
  const loss = without - Math.max(...counts);
  if (without - accepted >= loss * LEAST_OF_LOSS - few) return undefined;
  return `above the limit refused calls would have cost ${loss} calls or more, and cost ${Math.max(0, without - accepted)}`;
}

function countOf(outcomes: Uint8Array): number {
  return outcomes.reduce((count, outcome) => count + Number(outcome === ACCEPTED), 0);
}
