import { dueAt } from '../../load/k6/steps.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';
import { type Measured, measure, type Others } from '../../load/measure/measured.ts';
import type { MeasuredSecond } from '../../load/measure/read-journal.ts';
import { countsWithin } from '../../load/measure/windows.ts';
import { callsOfStep, type Profile, stepsOf } from '../../load/profiles.ts';
import { createLimiter } from '../../mocks/service/limiter.ts';

export type Simulation = {
  profile: Profile;
  /** Calls per second of the provider. */
  limit: number;
  window: 'fixed' | 'sliding' | 'bucket';
  refusedCount: boolean;
  /** When in a second of the clock the load begins. */
  offsetMs: number;
  countedBy: 'engine' | 'journal';
  /** Who else may call the app, as far as is known; by default nobody where a journal counts, else a few. */
  others?: Others;
  /** Calls a second that others send to the same app, which nobody counts. */
  othersPerSecond?: number;
  /** When calls that are due after so many milliseconds are sent, and when these arrive; both at once by default. */
  delays?: { engine: (dueMs: number) => number; way: (sentMs: number) => number };
};

type Arrival = { dueMs: number; sentMs: number; atMs: number; ours: boolean; step?: number };

/** What a run measures at a provider with this limit. */
export function simulate(simulation: Simulation): Measured {
  const { profile, limit, window, refusedCount, countedBy } = simulation;
  const { others = countedBy === 'journal' ? 'none' : 'few' } = simulation;
  const limiter = createLimiter(limit, window, refusedCount);
  const arrived = arrivals(simulation).sort((one, other) => one.atMs - other.atMs);
  const answered = arrived.map(({ sentMs, atMs, ours, step }) => {
    const accepted = limiter.take('app', atMs);
    const call: LoadCall = {
      startedAtMs: sentMs,
      ...(step !== undefined && { step }),
      endedAtMs: atMs,
      kind: accepted ? 'accepted' : 'refused',
      code: accepted ? '0' : '60007',
    };
    return { call, atMs, ours };
  });
  const ours = answered.filter((one) => one.ours);
  const journal = countedBy === 'journal' && { journal: journalOf(ours) };
  return measure({ profile, calls: ours.map(({ call }) => call), dropped: 0, others, ...journal });
}

const START_MS = 1_700_000_000_000;
const AT_ONCE = { engine: (dueMs: number) => dueMs, way: (sentMs: number) => sentMs };

function arrivals({ profile, offsetMs, othersPerSecond = 0, delays = AT_ONCE }: Simulation): Arrival[] {
  const { durationSeconds } = profile;
  const startMs = START_MS + offsetMs;
  const steps = stepsOf(profile);
  const ours = steps.flatMap((step, index) =>
    Array.from({ length: callsOfStep(step) }, (_, call): Arrival => {
      const dueMs = dueAt(step, step.startMs, call);
      const sentMs = delays.engine(dueMs);
      const of = steps.length > 1 && { step: index };
      return { dueMs, sentMs: startMs + sentMs, atMs: startMs + delays.way(sentMs), ours: true, ...of };
    }),
  );
  const theirs = even(othersPerSecond, durationSeconds).map((dueMs): Arrival => {
    return { dueMs, sentMs: startMs + dueMs, atMs: startMs + dueMs, ours: false };
  });
  return [...ours, ...theirs];
}

function even(perSecond: number, seconds: number): number[] {
  return Array.from({ length: perSecond * seconds }, (_, index) => (index * 1000) / perSecond);
}

function journalOf(answered: readonly { call: LoadCall; atMs: number }[]): MeasuredSecond[] {
  const counts = countsWithin(answered.map(({ atMs }) => atMs));
  const arrived = answered.map((one, index) => ({ ...one, count: counts[index] ?? 0 }));
  const seconds = Map.groupBy(arrived, ({ atMs }) => Math.floor(atMs / 1000));
  return [...seconds].map(([second, within]) => {
    const accepted = within.filter(({ call }) => call.kind === 'accepted').length;
    const refused = within.length - accepted;
    const worstWindow = Math.max(...within.map(({ count }) => count));
    return { second, calls: within.length, accepted, refused: refused > 0 ? { 60007: refused } : {}, worstWindow };
  });
}
