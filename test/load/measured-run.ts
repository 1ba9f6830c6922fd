import type { LoadCall } from '../../load/measure/load-calls.ts';
import type { Measured } from '../../load/measure/measured.ts';
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

/** What a run of `above` in short measures at the right provider. */
export function aboveRun(changes: Partial<Measured> = {}): Measured {
  return {
    ...belowRun(),
    total: { calls: 1500, accepted: 1000, refused: { 60007: 500 } },
    secondHalf: { calls: 600, accepted: 400, refused: { 60007: 200 }, fromMs: 3000, seconds: 2 },
    burst: 200,
    firstAfterCalls: 200,
    offered: { sent: 1500, dropped: 0, maxGapMs: 5 },
    calls: evenCalls(SHORT_PROFILES.above),
    ...changes,
  };
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
