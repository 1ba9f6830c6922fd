import type { Measured } from '../measure/measured.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { notOffered, type Unproven } from './unproven.ts';

/** A second with less than this share of its calls was not loaded as was claimed; a call or two come a little late at any rate. */
const LEAST_SHARE = 0.9;
const LATE_CALLS = 2;

/** A stall across the border of two seconds leaves one of them short: so many of ten may be, and one always. */
const MOST_SHORT_SHARE = 0.1;

/** Where a step of a load is judged by itself, the calls of it and their rate. */
type Step = { times: readonly number[]; ratePerSecond: number };

/**
 * Why a load does not show that anything holds, where too few calls came in single seconds: what a stall has put off comes
 * later, so that the sum is right. What it shows to be wrong is wrong all the same.
 */
export function unevenSeconds(measured: Measured, profile: JudgedProfile): Unproven | undefined {
  const counted = countsOf(measured, profile);
  const short = counted.filter(({ count, ratePerSecond }) => count < ratePerSecond * LEAST_SHARE - LATE_CALLS);
  if (short.length <= Math.max(1, counted.length * MOST_SHORT_SHARE)) return undefined;
  const least = short.reduce((one, other) => (other.count < one.count ? other : one));
  return notOffered(
    `the rate was not offered evenly: in ${short.length} of ${counted.length} seconds of ${profile.name} less than nine tenths of the calls came, in one ${least.count} at ${Math.round(least.ratePerSecond)}/s`,
  );
}

type Counted = { count: number; ratePerSecond: number };

/** The calls in each full second: of the provider's clock where it counts them, else from the first call of each step. */
function countsOf({ journal, calls }: Measured, { name, ratePerSecond }: JudgedProfile): Counted[] {
  const steps = [...Map.groupBy(calls, ({ step = 0 }) => step).values()].map((own) =>
    own.map(({ startedAtMs }) => startedAtMs),
  );
  // The provider's seconds hold parts of two steps where the rate changes.
  if (journal && steps.length === 1)
    return journal.slice(1, -1).map((second) => ({ count: second.calls, ratePerSecond }));
  return steps.flatMap((times) =>
    perSecond({ times, ratePerSecond: name === 'recovery' ? rateOf(times) : ratePerSecond }),
  );
}

function perSecond({ times, ratePerSecond }: Step): Counted[] {
  const startMs = times[0] ?? 0;
  const counts: number[] = Array.from({ length: Math.round(times.length / ratePerSecond) }, () => 0);
  for (const at of times) {
    const second = Math.floor((at - startMs) / 1000);
    if (counts[second] !== undefined) counts[second]++;
  }
  return counts.map((count) => ({ count, ratePerSecond }));
}

function rateOf(times: readonly number[]): number {
  const tookMs = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return tookMs > 0 ? ((times.length - 1) * 1000) / tookMs : 0;
}
