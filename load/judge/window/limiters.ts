import type { LimitModel } from '../../../contracts/report/limit.ts';

/** Whether the call that comes at this time, in milliseconds, is accepted; calls come in the order of time. */
export type Take = (atMs: number) => boolean;

/**
 * A kind of limit as it is built: with `stepMs`, its time goes on by so many milliseconds at once, as that of a bucket does
 * which a timer refills, and of a second that is counted by parts of it.
 */
export type BuiltModel = LimitModel & { stepMs?: number };

/** How a kind of limit is set: so many calls a second, and where on the clock its seconds or steps begin, where it keeps to one. */
export type LimiterSetting = { limit: number; phaseMs?: number };

/** A limiter of this kind at rest: no call has come, and a bucket is full. */
export function limiterOf({ stepMs, ...model }: BuiltModel, setting: LimiterSetting): Take {
  const take = smoothLimiterOf(model, setting);
  const { phaseMs = 0 } = setting;
  return stepMs === undefined ? take : (atMs) => take(Math.floor((atMs - phaseMs) / stepMs) * stepMs + phaseMs);
}

function smoothLimiterOf(model: LimitModel, { limit, phaseMs = 0 }: LimiterSetting): Take {
  const { window, refusedCallsCount, size = limit } = model;
  switch (window) {
    case 'fixed-clock':
      return fixedWindow(limit, (atMs) => Math.floor((atMs - phaseMs) / WINDOW_MS));
    case 'fixed-first-call':
      return fixedWindow(limit, fromFirstCall());
    case 'sliding-log':
      return slidingLog(limit, refusedCallsCount);
    case 'sliding-counter':
      return slidingCounter({ limit, phaseMs, refusedCallsCount });
    case 'bucket':
      return bucket({ limit, size, refusedCallsCount });
  }
}

/** After how many milliseconds the clock of a kind is where it was, where it matters at which time of it calls come. */
export function clockOf({ window, stepMs }: BuiltModel): number | undefined {
  return window === 'fixed-clock' || window === 'sliding-counter' ? WINDOW_MS : stepMs;
}

/** No source says where a provider's second begins: it is tried every so many milliseconds. */
export const PHASE_MS = 40;

/** Where on the clock the seconds of a kind may begin; one place is as good as another for one that keeps to none. */
export function phasesOf(model: BuiltModel): number[] {
  const clockMs = clockOf(model);
  if (clockMs === undefined) return [0];
  return Array.from({ length: Math.ceil(clockMs / PHASE_MS) }, (_, index) => index * PHASE_MS);
}

const WINDOW_MS = 1000;

/** A refused call falls into a window that is full already: whether it counts cannot be seen. */
function fixedWindow(limit: number, windowAt: (atMs: number) => number): Take {
  let current = Number.NaN;
  let taken = 0;
  return (atMs) => {
    const window = windowAt(atMs);
    taken = window === current ? taken + 1 : 1;
    current = window;
    return taken <= limit;
  };
}

function fromFirstCall(): (atMs: number) => number {
  let beganAt = Number.NEGATIVE_INFINITY;
  return (atMs) => {
    if (atMs >= beganAt + WINDOW_MS) beganAt = atMs;
    return beganAt;
  };
}

/** The second before each call: the last `limit` counted calls must not all lie within it. */
function slidingLog(limit: number, refusedCallsCount: boolean): Take {
  const counted = new Float64Array(limit).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  return (atMs) => {
    const within = (counted[oldest] ?? 0) <= atMs - WINDOW_MS;
    if (within || refusedCallsCount) {
      counted[oldest] = atMs;
      oldest = (oldest + 1) % limit;
    }
    return within;
  };
}

type Counter = { limit: number; phaseMs: number; refusedCallsCount: boolean };

/** Two windows of the clock: of the last one counts as much as the second before the call still reaches into. */
function slidingCounter({ limit, phaseMs, refusedCallsCount }: Counter): Take {
  let current = Number.NEGATIVE_INFINITY;
  let last = 0;
  let taken = 0;
  return (atMs) => {
    const at = (atMs - phaseMs) / WINDOW_MS;
    const window = Math.floor(at);
    if (window > current) {
      last = window === current + 1 ? taken : 0;
      taken = 0;
      current = window;
    }
    const within = last * (1 - (at - window)) + taken + 1 <= limit;
    if (within || refusedCallsCount) taken++;
    return within;
  };
}

type Bucket = { limit: number; size: number; refusedCallsCount: boolean };

/** A bucket of `size` calls that is refilled evenly; where refused calls count, they take what had been refilled. */
function bucket({ limit, size, refusedCallsCount }: Bucket): Take {
  let held = size;
  let filledAt = Number.NEGATIVE_INFINITY;
  return (atMs) => {
    held = Math.min(size, held + Math.max(0, atMs - filledAt) * (limit / 1000));
    filledAt = atMs;
    const within = held >= 1;
    if (within) held -= 1;
    else if (refusedCallsCount) held = 0;
    return within;
  };
}
