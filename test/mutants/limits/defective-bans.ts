import { type DefectiveLimiter, type Limiter, type LimiterStart, OK, REFUSED } from './limiter-case.ts';
import { limited } from './right.ts';
import { windowOf } from './windows.ts';

/** A right limiter that refuses everything for some time after a call went beyond it; again and again, or from then on. */
function banning(forMs: number, isRenewed: boolean): (start: LimiterStart) => Limiter {
  return ({ phaseMs }) => {
    const within = windowOf({ window: 'fixed-clock', refusedCallsCount: false }, 200, phaseMs);
    let untilMs = Number.NEGATIVE_INFINITY;
    return ({ atMs }) => {
      if (atMs < untilMs) {
        if (isRenewed) untilMs = atMs + forMs;
        return REFUSED;
      }
      if (within(atMs)) return OK;
      untilMs = atMs + forMs;
      return REFUSED;
    };
  };
}

/** Refuses everything until 5 s after the last second that held more calls than the limit. */
function late(): Limiter {
  let seen: number[] = [];
  let untilMs = Number.NEGATIVE_INFINITY;
  return ({ atMs }) => {
    seen = seen.filter((time) => time > atMs - 1000);
    seen.push(atMs);
    if (seen.length > 200) untilMs = atMs + 5000;
    return atMs < untilMs ? REFUSED : OK;
  };
}

/** Refuses some calls by chance, whatever the rate. */
function byChance(share: number): (start: LimiterStart) => Limiter {
  return (start) => {
    const right = limited(200, { window: 'sliding-log', refusedCallsCount: false })(start);
    return (call) => (start.random() < share ? REFUSED : right(call));
  };
}

/** Halves its limit for some time after each surplus. */
function halving(forMs: number): (start: LimiterStart) => Limiter {
  return (start) => {
    const [full, half] = [200, 100].map((limit) =>
      limited(limit, { window: 'fixed-clock', refusedCallsCount: false })(start),
    );
    let untilMs = Number.NEGATIVE_INFINITY;
    return (call) => {
      const [right = REFUSED, low = REFUSED] = [full?.(call), half?.(call)];
      if (call.atMs < untilMs) return low;
      if (right === REFUSED) untilMs = call.atMs + forMs;
      return right;
    };
  };
}

/** Drops calls by chance, the more of them the closer they come to the limit: from 150 within a second on. */
function dropsEarly(start: LimiterStart): Limiter {
  const right = limited(200, { window: 'sliding-log', refusedCallsCount: false })(start);
  let times: number[] = [];
  return (call) => {
    times = [...times.filter((time) => time > call.atMs - 1000), call.atMs];
    const share = Math.max(0, times.length - 150) / 180;
    return start.random() < share ? REFUSED : right(call);
  };
}

/** Begins each tenth second with a pause. */
function pausing({ phaseMs }: LimiterStart): Limiter {
  const within = windowOf({ window: 'fixed-clock', refusedCallsCount: false }, 200, phaseMs);
  return ({ atMs }) => (within(atMs) && (atMs - phaseMs) % 5000 > 100 ? OK : REFUSED);
}

/** Limiters that refuse what is within the limit. */
export const BANS: readonly DefectiveLimiter[] = [
  {
    id: 'bans-for-2-minutes',
    says: 'refuses all for two minutes after a surplus',
    finding: 'limit.banned',
    start: banning(120_000, false),
  },
  {
    id: 'bans-for-good',
    says: 'refuses all for good after a surplus',
    finding: 'limit.banned',
    start: banning(1e12, false),
  },
  {
    id: 'bans-10-s-renewed',
    says: 'refuses for 10 s after each refusal',
    finding: 'limit.banned',
    start: banning(10_000, true),
  },
  {
    id: 'recovers-after-5-s',
    says: 'refuses all until 5 s after the last surplus',
    finding: 'limit.recovers-late',
    start: late,
  },
  {
    id: 'resets-on-each-refusal',
    says: 'begins its second anew with each refusal',
    finding: 'limit.recovers-late',
    start: banning(1000, true),
  },
  {
    id: 'halves-for-10-s',
    says: '100 a second for 10 s after a surplus',
    finding: 'limit.recovers-late',
    start: halving(10_000),
  },
  {
    id: 'drops-early',
    says: 'drops by chance from 150 a second on',
    finding: 'limit.refused-below',
    start: dropsEarly,
  },
  {
    id: 'refuses-1-percent',
    says: 'refuses one of a hundred by chance',
    finding: 'limit.refused-below',
    start: byChance(0.01),
  },
  {
    id: 'refuses-10-percent',
    says: 'refuses one of ten by chance',
    finding: 'limit.refused-below',
    start: byChance(0.1),
  },
  { id: 'pauses', says: 'refuses all for 100 ms of each 5 s', finding: 'limit.refused-below', start: pausing },
];
