import { seededRandom } from '../../contracts/verify/stage/random.ts';
import { outcomeKind, readLoadAnswer } from '../../load/k6/load-answer.ts';
import { LOAD_GROUP } from '../../load/k6/load-group.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';
import { type Measured, measure, type Others } from '../../load/measure/measured.ts';
import { bodyText } from '../mutants/limits/body-text.ts';
import type { Limiter, LimiterCase } from '../mutants/limits/limiter-case.ts';

/** What disturbs a load: milliseconds by which calls are sent late, and come and are answered late; and stalls of 50 ms. */
export type Noise = { engineMs: number; wayMs: number; backMs: number; stalls: boolean };

export const STILL: Noise = { engineMs: 0, wayMs: 0, backMs: 0, stalls: false };
/** As measured on this machine, and with a stall now and then. */
export const USUAL: Noise = { engineMs: 5, wayMs: 1, backMs: 1, stalls: true };
export const FAR: Noise = { engineMs: 5, wayMs: 20, backMs: 20, stalls: false };
export const FAR_AND_STALLED: Noise = { ...FAR, stalls: true };

/** Calls that are due at these times, in milliseconds after the load began, each of a step of it. */
export type Due = { dueMs: number; step?: number };

/** An even load. */
export function evenly(ratePerSecond: number, seconds: number, fromMs = 0, step?: number): Due[] {
  return Array.from({ length: ratePerSecond * seconds }, (_, index) => {
    return { dueMs: fromMs + (index * 1000) / ratePerSecond, ...(step !== undefined && { step }) };
  });
}

export type PlayedProvider = {
  limiter: LimiterCase;
  seed: number;
  noise?: Noise;
  /** Calls a second that others send to the same app. */
  othersPerSecond?: number;
  /** Who else is known to call the app; by default nobody, or few where others do. */
  others?: Others;
};

/** A provider with this limiter, in simulated time; loads come one after the other, each after an idle pause. */
export function playedProvider({ limiter, seed, noise = STILL, othersPerSecond = 0, others }: PlayedProvider) {
  const raw = seededRandom(seed);
  const random = (): number => raw() / 2 ** 32;
  const answer = limiter.start({ phaseMs: Math.floor(random() * 1000), random });
  let startMs = 1_700_000_000_000 + Math.floor(random() * 1000);
  const known = others ?? (othersPerSecond > 0 ? 'few' : 'none');
  return {
    /** Offers a load and gives what was measured of it. */
    play(profile: { ratePerSecond: number; durationSeconds: number }, due: readonly Due[]): Measured {
      const arrivals = arrivalsOf({ due, startMs, noise, random, othersPerSecond });
      const calls = arrivals.flatMap(({ ours, ...arrival }) => {
        const call = callOf(answer, arrival, noise.backMs * random());
        return ours ? [call] : [];
      });
      startMs = Math.ceil((arrivals.at(-1)?.atMs ?? startMs) + 3000 + random() * 1000);
      return measure({
        profile: { name: 'above', expect: 'surplus-refused', ...profile },
        calls,
        dropped: 0,
        others: known,
      });
    },
  };
}

type Arrival = { sentMs: number; atMs: number; dueAtMs: number; connection: number; key: number; step?: number };

type Arriving = {
  due: readonly Due[];
  startMs: number;
  noise: Noise;
  random: () => number;
  othersPerSecond: number;
};

/** As many connections as the engines open for such loads. */
const CONNECTIONS = 144;
const STALL_MS = 50;
const STALL_EVERY_MS = 3000;

function arrivalsOf({ due, startMs, noise, random, othersPerSecond }: Arriving): (Arrival & { ours: boolean })[] {
  let stallMs = random() * STALL_EVERY_MS;
  let lastMs = Number.NEGATIVE_INFINITY;
  const ours = due.map(({ dueMs, step }, index) => {
    while (noise.stalls && dueMs > stallMs + STALL_MS) stallMs += STALL_MS + random() * STALL_EVERY_MS;
    const stalled = noise.stalls && dueMs >= stallMs;
    lastMs = Math.max(lastMs, stalled ? stallMs + STALL_MS : dueMs + noise.engineMs * random());
    const sentMs = startMs + lastMs;
    const atMs = sentMs + noise.wayMs * random();
    const of = { dueAtMs: startMs + dueMs, connection: index % CONNECTIONS, key: Math.floor(random() * 2 ** 32) };
    return { sentMs, atMs, ...of, ours: true, ...(step !== undefined && { step }) };
  });
  const seconds = Math.ceil((due.at(-1)?.dueMs ?? 0) / 1000);
  const theirs = evenly(othersPerSecond, seconds).map(({ dueMs }) => {
    const atMs = startMs + dueMs;
    return { sentMs: atMs, atMs, dueAtMs: atMs, connection: CONNECTIONS, key: 0, ours: false };
  });
  return [...ours, ...theirs].sort((one, other) => one.atMs - other.atMs);
}

function callOf(answer: Limiter, { sentMs, atMs, dueAtMs, connection, key, step }: Arrival, backMs: number): LoadCall {
  const { body, status = 200, delayMs = 0 } = answer({ atMs, connection, key });
  const read = readLoadAnswer(status, bodyText(body), LOAD_GROUP.GroupId);
  return {
    startedAtMs: sentMs,
    dueAtMs,
    endedAtMs: atMs + delayMs + backMs,
    kind: outcomeKind(read.code, [0]),
    ...read,
    ...(step !== undefined && { step }),
  };
}
