import { type Profile, percentOfLimit } from './k6-profiles.ts';

/**
 * A part of a load: calls that come evenly for a time, or all at once. `startMs` counts from when the measured load begins;
 * `lasts` bounds, in milliseconds, how long calls that come at once may take to be answered.
 */
export type Step =
  | { kind: 'even'; startMs: number; ratePerSecond: number; durationMs: number }
  | { kind: 'burst'; startMs: number; calls: number; lastsMs: number };

/** How a profile is laid out in time, step by step. Those that follow a pause follow one of two seconds or more. */
export function stepsOf(profile: Profile): Step[] {
  const { name, ratePerSecond, durationSeconds } = profile;
  switch (name) {
    case 'recovery':
      return recoverySteps(profile);
    case 'window':
      return windowSteps(profile);
    default:
      return [{ kind: 'even', startMs: 0, ratePerSecond, durationMs: durationSeconds * 1000 }];
  }
}

/** How many calls a step brings. */
export function callsOfStep(step: Step): number {
  return step.kind === 'burst' ? step.calls : Math.floor((step.ratePerSecond * step.durationMs) / 1000);
}

/** How many calls a profile brings. */
export function callsOfProfile(profile: Profile): number {
  return stepsOf(profile).reduce((total, step) => total + callsOfStep(step), 0);
}

/** How many stretches of calls a profile has, with two seconds or more of nothing between one and the next. */
export function stretchesOf({ name, durationSeconds }: Profile): number {
  if (name === 'recovery') return 2;
  return name === 'window' ? roundsIn(durationSeconds) : 1;
}

/** The most calls that a profile brings within one second. */
export function mostWithinSecond({ name, ratePerSecond }: Profile): number {
  return name === 'window' ? 1 + 2 * (ratePerSecond - 1) : ratePerSecond;
}

/** When the call with this number, from 0, of a step is due, in the time that the step's start is given in. */
export function dueAt(step: Step, startedAtMs: number, index: number): number {
  return step.kind === 'burst' ? startedAtMs : startedAtMs + (index * 1000) / step.ratePerSecond;
}

/** Nothing is sent for so long before the last step: a limit that starves where it is overloaded may recover from idleness alone. */
const RECOVERY_PAUSE_SECONDS = 3;

/** Above the limit, below it without a pause, and below it after one: each as long as the others. */
function recoverySteps({ ratePerSecond, durationSeconds }: Profile): Step[] {
  const seconds = Math.floor((durationSeconds - RECOVERY_PAUSE_SECONDS) / 3);
  const durationMs = seconds * 1000;
  const below = { kind: 'even', ratePerSecond: percentOfLimit(90), durationMs } as const;
  return [
    { kind: 'even', startMs: 0, ratePerSecond, durationMs },
    { ...below, startMs: durationMs },
    { ...below, startMs: 2 * durationMs + RECOVERY_PAUSE_SECONDS * 1000 },
  ];
}

/** Whole seconds from one round of `window` to the next; the phase of the clock's second comes on top. */
const ROUND_SECONDS = 4;

/** Bursts of a round after its first call: before and after a second has passed since then. */
const BEFORE_SECOND_MS = 900;
const AFTER_SECOND_MS = 1050;

/** A burst has to be over when the next round begins. */
const BURST_LASTS_MS = 2900;

/** Rounds that are so long begin once at each of as many phases of a second, evenly spread. */
export function roundsIn(durationSeconds: number): number {
  return Math.floor((durationSeconds - 1) / ROUND_SECONDS);
}

/** Rounds of one call, then all but one of a second's calls at once, twice. */
function windowSteps({ ratePerSecond, durationSeconds }: Profile): Step[] {
  const rounds = roundsIn(durationSeconds);
  const burst = (startMs: number, calls: number): Step => ({ kind: 'burst', startMs, calls, lastsMs: BURST_LASTS_MS });
  return Array.from({ length: rounds }, (_, round) => {
    const startMs = round * ROUND_SECONDS * 1000 + Math.round((round * 1000) / rounds);
    return [
      burst(startMs, 1),
      burst(startMs + BEFORE_SECOND_MS, ratePerSecond - 1),
      burst(startMs + AFTER_SECOND_MS, ratePerSecond - 1),
    ];
  }).flat();
}
