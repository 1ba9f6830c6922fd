import { isTryAgain } from '../../k6/refusal-codes.ts';
import type { LoadCall } from '../../measure/load-calls.ts';

/** Calls in the order in which they came by one reading of their times, and what became of each. */
export type SeenCalls = {
  /** Milliseconds since the first of them was sent. */
  times: Float64Array;
  /** Whether each was accepted; what was neither accepted nor refused for the limit is UNKNOWN. */
  outcomes: Uint8Array;
  calls: readonly LoadCall[];
};

export const REFUSED = 0;
export const ACCEPTED = 1;
export const UNKNOWN = 2;

/**
 * The calls twice: as if each had come when it was sent, and when it was answered. When a call really was at the provider
 * lies between; what disturbs its way there shows in the second, and not in the first.
 */
export function readSeen(calls: readonly LoadCall[]): SeenCalls[] {
  const startMs = calls.reduce((least, { startedAtMs }) => Math.min(least, startedAtMs), Number.POSITIVE_INFINITY);
  const late = latenessOf(calls);
  return [
    seenAt(calls, ({ startedAtMs }) => startedAtMs - startMs),
    seenAt(calls, (call) => answeredAt(call) - (late.get(call.kind) ?? 0) - startMs),
  ];
}

/** The first so many of them. */
export function firstOf({ times, outcomes, calls }: SeenCalls, count: number): SeenCalls {
  return { times: times.subarray(0, count), outcomes: outcomes.subarray(0, count), calls: calls.slice(0, count) };
}

function seenAt(calls: readonly LoadCall[], timeOf: (call: LoadCall) => number): SeenCalls {
  const timed = calls.map((call) => ({ call, atMs: timeOf(call) })).sort((one, other) => one.atMs - other.atMs);
  return {
    times: Float64Array.from(timed, ({ atMs }) => atMs),
    outcomes: Uint8Array.from(timed, ({ call }) => outcomeOf(call)),
    calls: timed.map(({ call }) => call),
  };
}

function outcomeOf({ kind, code }: LoadCall): number {
  if (kind === 'accepted') return ACCEPTED;
  return kind === 'refused' && !isTryAgain(code) ? REFUSED : UNKNOWN;
}

function answeredAt({ startedAtMs, endedAtMs = startedAtMs }: LoadCall): number {
  return endedAtMs;
}

/** How much longer the answers of a kind take than those of the quickest kind: that is the provider's time, not the way's. */
function latenessOf(calls: readonly LoadCall[]): ReadonlyMap<LoadCall['kind'], number> {
  const took = Map.groupBy(calls, ({ kind }) => kind);
  const usual = [...took].map(([kind, some]) => [kind, median(some.map(tookMs))] as const);
  const quickest = Math.min(...usual.map(([, ms]) => ms));
  return new Map(usual.map(([kind, ms]) => [kind, ms - quickest]));
}

function tookMs(call: LoadCall): number {
  return answeredAt(call) - call.startedAtMs;
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[values.length >> 1] ?? 0;
}
