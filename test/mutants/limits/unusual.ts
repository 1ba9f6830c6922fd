import type { LimitWindow } from '../../../contracts/report/limit.ts';
import { type Limiter, type LimiterCase, type LimiterStart, OK, REFUSED } from './limiter-case.ts';
import { limited } from './right.ts';

const EACH_MS = 5;

/** The time at which the next call would be due is kept, and how far ahead of now it may be: the generic cell rate. */
function cellRate(burst: number): (start: LimiterStart) => Limiter {
  return () => {
    let dueMs = 0;
    return ({ atMs }) => {
      const fromMs = Math.max(dueMs, atMs);
      if (fromMs - atMs > (burst - 1) * EACH_MS) return REFUSED;
      dueMs = fromMs + EACH_MS;
      return OK;
    };
  };
}

/** Calls wait for their turn, one each 5 ms, and are refused where they would wait for longer than this. */
function queueing(longestMs: number): (start: LimiterStart) => Limiter {
  return () => {
    let freeMs = 0;
    return ({ atMs }) => {
      const turnMs = Math.max(freeMs, atMs);
      if (turnMs - atMs > longestMs) return REFUSED;
      freeMs = turnMs + EACH_MS;
      return { ...OK, delayMs: turnMs - atMs };
    };
  };
}

/** A second that slides by parts of it: what came in the last `held` of them counts, the present one included. */
export function partsOfASecond(parts: number, held = parts): (start: LimiterStart) => Limiter {
  return ({ phaseMs }) => {
    let counted: number[] = [];
    const partOf = (atMs: number): number => Math.floor(((atMs - phaseMs) * parts) / 1000);
    return ({ atMs }) => {
      counted = counted.filter((time) => partOf(time) > partOf(atMs) - held);
      if (counted.length >= 200) return REFUSED;
      counted.push(atMs);
      return OK;
    };
  };
}

/** A bucket that is refilled by a timer. */
function refilledEach(everyMs: number, size = 200): (start: LimiterStart) => Limiter {
  return ({ phaseMs }) => {
    let left = size;
    let lastTick: number | undefined;
    return ({ atMs }) => {
      const tick = Math.floor((atMs - phaseMs) / everyMs);
      left = Math.min(size, left + ((tick - (lastTick ?? tick)) * 200 * everyMs) / 1000);
      lastTick = tick;
      if (left < 1) return REFUSED;
      left--;
      return OK;
    };
  };
}

/** Nodes that know nothing of each other and share the limit equally; calls go to them in turn. */
function inTurn(nodes: number): (start: LimiterStart) => Limiter {
  return (start) => {
    const each = Array.from({ length: nodes }, () =>
      limited(200 / nodes, { window: 'fixed-clock', refusedCallsCount: false })(start),
    );
    let calls = 0;
    return (call) => each[calls++ % nodes]?.(call) ?? REFUSED;
  };
}

/** A right limiter with the kind that it is, and what it holds where it is a bucket. */
export type UnusualLimiter = LimiterCase & { window: LimitWindow; size?: number };

/** Right limiters that are built otherwise than any that is replayed smoothly: 200 calls a second all the same. */
export const UNUSUAL_LIMITERS: readonly UnusualLimiter[] = [
  { id: 'cell-rate', says: 'the generic cell rate, a burst of 200', window: 'bucket', size: 200, start: cellRate(200) },
  { id: 'cell-rate-20', says: 'the same, a burst of 20', window: 'bucket', size: 20, start: cellRate(20) },
  {
    id: 'queue-500-ms',
    says: 'a queue, of which half a second is waited for',
    window: 'bucket',
    size: 100,
    start: queueing(500),
  },
  { id: 'ten-parts', says: 'a second that slides by tenths', window: 'sliding-log', start: partsOfASecond(10) },
  { id: 'four-parts', says: 'a second that slides by quarters', window: 'sliding-log', start: partsOfASecond(4) },
  {
    id: 'refilled-each-100-ms',
    says: 'a bucket that gets 20 calls each 100 ms',
    window: 'bucket',
    size: 200,
    start: refilledEach(100),
  },
  {
    id: 'refilled-each-250-ms',
    says: 'a bucket that gets 50 calls each 250 ms',
    window: 'bucket',
    size: 200,
    start: refilledEach(250),
  },
  {
    id: 'refilled-each-500-ms-of-400',
    says: 'a bucket of 400 that gets 100 calls each 500 ms',
    window: 'bucket',
    size: 400,
    start: refilledEach(500, 400),
  },
  { id: 'four-nodes', says: 'four nodes with 50 calls each, in turn', window: 'fixed-clock', start: inTurn(4) },
];

/** One that is neither right nor wrong for sure: it refuses nothing, and has the surplus wait, for ever longer. */
export const WAITING: LimiterCase = { id: 'queue', says: 'a queue without an end', start: queueing(1e9) };
