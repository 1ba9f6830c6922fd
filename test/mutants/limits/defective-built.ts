import { longWindow } from './defective-rates.ts';
import { type DefectiveLimiter, type Limiter, type LimiterStart, OK, REFUSED } from './limiter-case.ts';
import { limited } from './right.ts';
import { partsOfASecond } from './unusual.ts';

/** A counter that expires a second after it was last raised, and not after it was made: each call renews it. */
function renewing(): Limiter {
  let count = 0;
  let expiresMs = Number.NEGATIVE_INFINITY;
  return ({ atMs }) => {
    if (atMs >= expiresMs) count = 0;
    expiresMs = atMs + 1000;
    count++;
    return count <= 200 ? OK : REFUSED;
  };
}

/** Counters by the second of the minute, which nobody clears: a minute later they are what they were. */
function bySecondOfMinute({ phaseMs }: LimiterStart): Limiter {
  const counts = new Map<number, number>();
  return ({ atMs }) => {
    const second = Math.floor((atMs - phaseMs) / 1000) % 60;
    const count = (counts.get(second) ?? 0) + 1;
    counts.set(second, count);
    return count <= 200 ? OK : REFUSED;
  };
}

/** A bucket that is refilled by whole calls, rounded up each time that one comes. */
function roundingUp(): Limiter {
  let held = 200;
  let lastMs = Number.NEGATIVE_INFINITY;
  return ({ atMs }) => {
    held = Math.min(200, held + Math.ceil((atMs - lastMs) / 5));
    lastMs = atMs;
    if (held < 1) return REFUSED;
    held--;
    return OK;
  };
}

/** A counter that is read and written back some milliseconds later: what came meanwhile is lost. */
function losingUpdates(forMs: number): (start: LimiterStart) => Limiter {
  return ({ phaseMs }) => {
    let counted = { second: Number.NaN, count: 0 };
    const written: { dueMs: number; count: number; of: typeof counted }[] = [];
    return ({ atMs }) => {
      for (let [next] = written; next && next.dueMs <= atMs; [next] = written) {
        next.of.count = next.count;
        written.shift();
      }
      const second = Math.floor((atMs - phaseMs) / 1000);
      if (second !== counted.second) counted = { second, count: 0 };
      written.push({ dueMs: atMs + forMs, count: counted.count + 1, of: counted });
      return counted.count < 200 ? OK : REFUSED;
    };
  };
}

/** Two windows that are weighed the wrong way round: the last one counts the more the longer it is past. */
function weighedWrongly({ phaseMs }: LimiterStart): Limiter {
  const windowOf = (atMs: number): number => Math.floor((atMs - phaseMs) / 1000);
  let current = Number.NaN;
  let [last, taken] = [0, 0];
  return ({ atMs }) => {
    const window = windowOf(atMs);
    if (window !== current) [last, taken] = [window === current + 1 ? taken : 0, 0];
    current = window;
    if (last * ((atMs - phaseMs) / 1000 - window) + taken + 1 > 200) return REFUSED;
    taken++;
    return OK;
  };
}

/** A right limiter that lets everything through once it has refused so many calls, as a breaker that trips. */
function tripping(refusals: number): (start: LimiterStart) => Limiter {
  return (start) => {
    const right = limited(200, { window: 'fixed-clock', refusedCallsCount: false })(start);
    let refused = 0;
    return (call) => {
      if (refused >= refusals) return OK;
      const answer = right(call);
      if (answer === REFUSED) refused++;
      return answer;
    };
  };
}

/** A timer that is to add a call each 5 ms, and is late by a tenth each time. */
function lateTimer({ phaseMs }: LimiterStart): Limiter {
  const tickOf = (atMs: number): number => Math.floor((atMs - phaseMs) / 5.5);
  let held = 200;
  let lastTick: number | undefined;
  return ({ atMs }) => {
    held = Math.min(200, held + tickOf(atMs) - (lastTick ?? tickOf(atMs)));
    lastTick = tickOf(atMs);
    if (held < 1) return REFUSED;
    held--;
    return OK;
  };
}

/** Limiters that are meant to be right, and built with a mistake that is easily made. */
export const BUILT: readonly DefectiveLimiter[] = [
  {
    id: 'renewed-by-each-call',
    says: 'a second that each call begins anew',
    finding: 'limit.refused-below',
    start: renewing,
  },
  {
    id: 'second-of-minute',
    says: 'counts by the second of the minute, and clears nothing',
    finding: 'limit.banned',
    start: bySecondOfMinute,
  },
  { id: 'rounds-up', says: 'a bucket whose refill is rounded up', finding: 'limit.not-enforced', start: roundingUp },
  {
    id: 'loses-updates',
    says: 'reads a counter and writes it 5 ms later',
    finding: 'limit.not-enforced',
    start: losingUpdates(5),
  },
  {
    id: 'weighed-wrongly',
    says: 'two windows, weighed the wrong way round',
    finding: 'limit.refused-below',
    start: weighedWrongly,
  },
  {
    id: 'window-of-1050-ms',
    says: '200 in each 1.05 s',
    finding: 'limit.too-low',
    start: longWindow(200, 1050, false),
  },
  {
    id: 'nine-tenths',
    says: 'slides by tenths, and holds nine',
    finding: 'limit.not-enforced',
    start: partsOfASecond(10, 9),
  },
  {
    id: 'eleven-tenths',
    says: 'slides by tenths, and holds eleven',
    finding: 'limit.too-low',
    start: partsOfASecond(10, 11),
  },
  {
    id: 'trips-after-500',
    says: 'lets all through once it has refused 500',
    finding: 'limit.not-enforced',
    start: tripping(500),
  },
  { id: 'late-timer', says: 'adds a call each 5.5 ms', finding: 'limit.too-low', start: lateTimer },
];
