import type { LoadCall } from '../../load/measure/load-calls.ts';
import { type Measured, measure } from '../../load/measure/measured.ts';
import { PROFILES, type Profile, SHORT_PROFILES } from '../../load/profiles.ts';

/** Calls of a profile that come evenly, from the first millisecond; all are accepted but those that are said otherwise. */
export function evenCalls({ ratePerSecond, durationSeconds }: Profile, code: (index: number) => string = () => '0') {
  return Array.from({ length: ratePerSecond * durationSeconds }, (_, index): LoadCall => {
    const kind = code(index) === '0' ? 'accepted' : 'refused';
    return { startedAtMs: (index * 1000) / ratePerSecond, kind, code: code(index) };
  });
}

/** What a run of `below` for 10 s measures at the right provider, and what a case changes of it. */
export function belowRun(changes: Partial<Measured> = {}): Measured {
  const calls = SHORT_PROFILES.below.ratePerSecond * SHORT_PROFILES.below.durationSeconds;
  const half = SHORT_PROFILES.below.ratePerSecond * 5;
  return {
    countedBy: 'engine',
    total: { calls, accepted: calls, refused: {} },
    secondHalf: { calls: half, accepted: half, refused: {}, fromMs: 5000, seconds: 5 },
    burst: SHORT_PROFILES.below.ratePerSecond,
    offered: { sent: calls, dropped: 0, maxGapMs: 7 },
    calls: evenCalls(SHORT_PROFILES.below),
    problems: {},
    broken: {},
    others: 'few',
    ...changes,
  };
}

/** What a right limiter answers to call `index` of `above` in short, and what it says to the surplus. */
export function surplusRefused(index: number, code = '60007'): string {
  return index % SHORT_PROFILES.above.ratePerSecond < 200 ? '0' : code;
}

/** What a run of `above` in short measures where each call is answered so; by default at the right provider. */
export function aboveRun(
  changes: Partial<Measured> = {},
  code: (index: number) => string = (index) => surplusRefused(index),
): Measured {
  const calls = evenCalls(SHORT_PROFILES.above, code);
  return { ...measure({ profile: SHORT_PROFILES.above, calls, dropped: 0, others: 'few' }), ...changes };
}

/** What a smoke run measures at the right provider. */
export function smokeRun(changes: Partial<Measured> = {}): Measured {
  const { ratePerSecond, durationSeconds } = PROFILES.smoke;
  const calls = ratePerSecond * durationSeconds;
  return {
    ...belowRun(),
    total: { calls, accepted: calls, refused: {} },
    secondHalf: { calls: 40, accepted: 40, refused: {}, fromMs: 3000, seconds: 2 },
    burst: ratePerSecond,
    offered: { sent: calls, dropped: 0, maxGapMs: 51 },
    calls: evenCalls(PROFILES.smoke),
    ...changes,
  };
}
