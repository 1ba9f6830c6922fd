import type { Measured } from '../../load/measure/measured.ts';
import { PROFILES, SHORT_PROFILES } from '../../load/profiles.ts';

/** What a run of `below` for 10 s measures at the right provider, and what a case changes of it. */
export function belowRun(changes: Partial<Measured> = {}): Measured {
  const calls = SHORT_PROFILES.below.ratePerSecond * SHORT_PROFILES.below.durationSeconds;
  const half = SHORT_PROFILES.below.ratePerSecond * 5;
  return {
    countedBy: 'engine',
    total: { calls, accepted: calls, refused: {} },
    secondHalf: { calls: half, accepted: half, refused: {}, seconds: 5 },
    burst: SHORT_PROFILES.below.ratePerSecond,
    offered: { sent: calls, dropped: 0, maxGapMs: 7, lawfulRefusals: 0 },
    problems: {},
    broken: {},
    appIsOurs: true,
    ...changes,
  };
}

/** What a run of `above` in short measures at the right provider. */
export function aboveRun(changes: Partial<Measured> = {}): Measured {
  return {
    ...belowRun(),
    total: { calls: 1500, accepted: 1000, refused: { 60007: 500 } },
    secondHalf: { calls: 600, accepted: 400, refused: { 60007: 200 }, seconds: 2 },
    burst: 200,
    firstAfterCalls: 200,
    offered: { sent: 1500, dropped: 0, maxGapMs: 5, lawfulRefusals: 500 },
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
    secondHalf: { calls: 40, accepted: 40, refused: {}, seconds: 2 },
    burst: ratePerSecond,
    offered: { sent: calls, dropped: 0, maxGapMs: 51, lawfulRefusals: 0 },
    ...changes,
  };
}
