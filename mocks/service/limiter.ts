import type { UnknownAnswer } from '../../openapi/generated/constants.ts';

/**
 * Counts calls against the limit. `take` says whether this call is within it; `scope` is what shares one limit, and
 * `scopes` says how many of them are counted now.
 */
export type Limiter = { take(scope: string, nowMs: number): boolean; scopes(): number };

type Window = { take(nowMs: number): boolean };
type MakeWindow = (limit: number, refusedCount: boolean) => Window;

/** More scopes than any run has hosts; the oldest makes room, so a flood of Host headers cannot fill the memory. */
export const MAX_SCOPES = 64;

/** A limiter of `limit` calls a second over a window of the given kind. */
export function createLimiter(limit: number, kind: UnknownAnswer<'limit-window'>, refusedCount: boolean): Limiter {
  if (limit === Number.POSITIVE_INFINITY) return { take: () => true, scopes: () => 0 };
  const windows = new Map<string, Window>();
  return {
    take(scope, nowMs) {
      let window = windows.get(scope);
      if (window === undefined) {
        const [oldest] = windows.keys();
        if (windows.size >= MAX_SCOPES && oldest !== undefined) windows.delete(oldest);
        window = WINDOWS[kind](limit, refusedCount);
        windows.set(scope, window);
      }
      return window.take(nowMs);
    },
    scopes: () => windows.size,
  };
}

const WINDOWS: Record<UnknownAnswer<'limit-window'>, MakeWindow> = { fixed, sliding, bucket };

/** The clock's second. A refused call falls into a second that is full already, so whether it counts cannot be seen. */
function fixed(limit: number): Window {
  let second = Number.NEGATIVE_INFINITY;
  let taken = 0;
  return {
    take(nowMs) {
      const current = Math.floor(nowMs / 1000);
      if (current !== second) {
        second = current;
        taken = 0;
      }
      if (taken >= limit) return false;
      taken++;
      return true;
    },
  };
}

/** The second before each call: the last `limit` counted calls must not all be within it. */
function sliding(limit: number, refusedCount: boolean): Window {
  const counted = new Float64Array(limit).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  return {
    take(nowMs) {
      const within = (counted[oldest] ?? 0) <= nowMs - 1000;
      if (within || refusedCount) {
        counted[oldest] = nowMs;
        oldest = (oldest + 1) % limit;
      }
      return within;
    },
  };
}

/** A bucket of `limit` calls, refilled evenly; where refused calls count, they take what had been refilled. */
function bucket(limit: number, refusedCount: boolean): Window {
  let tokens = limit;
  let filledAt = Number.NEGATIVE_INFINITY;
  return {
    take(nowMs) {
      tokens = Math.min(limit, tokens + Math.max(0, nowMs - filledAt) * (limit / 1000));
      filledAt = nowMs;
      const within = tokens >= 1;
      if (within) tokens -= 1;
      else if (refusedCount) tokens = 0;
      return within;
    },
  };
}
