import type { LoadCall } from '../measure/load-calls.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { bestFit, COARSE_CALLS } from './window/best-fit.ts';
import { STEADY_MODELS } from './window/models.ts';
import { readSeen, type SeenCalls } from './window/seen-calls.ts';

/** Windows that are tried, in seconds. */
const WINDOWS_SECONDS = [2, 3, 5, 10];

/** A window accounts for what was seen where no more of the calls became of otherwise, and its rate is about right. */
const MOST_OTHERWISE = 0.1;
const MOST_DRIFT = 1.5;

/** A window that comes again less often shows nothing. */
const FEWEST = 3;

/** The window over which the limit holds on average, in seconds, where that is longer than one. */
export function longerWindow(calls: readonly LoadCall[]): number | undefined {
  const seen = readSeen(calls);
  const windows = STEADY_MODELS.filter(({ window }) => window !== 'bucket');
  const lastSecond = (seen[0]?.times.at(-1) ?? 0) / 1000;
  return WINDOWS_SECONDS.find((seconds) => {
    if (seconds * FEWEST > lastSecond) return false;
    // So many seconds pass as one, in which as many times the calls come.
    const quick = seen.map((one): SeenCalls => ({ ...one, times: one.times.map((atMs) => atMs / seconds) }));
    const fits = windows.map((model) => bestFit(quick, model, LIMIT_PER_SECOND * seconds, COARSE_CALLS * seconds));
    return fits.some(({ otherwise, drift }) => otherwise <= MOST_OTHERWISE && Math.abs(drift) <= MOST_DRIFT * seconds);
  });
}
