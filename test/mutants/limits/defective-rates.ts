import type { LimitModel } from '../../../contracts/report/limit.ts';
import { type DefectiveLimiter, type Limiter, type LimiterStart, OK, REFUSED } from './limiter-case.ts';
import { limited } from './right.ts';
import { windowOf } from './windows.ts';

const CLOCK: LimitModel = { window: 'fixed-clock', refusedCallsCount: false };
const LOG: LimitModel = { window: 'sliding-log', refusedCallsCount: false };
const FIRST: LimitModel = { window: 'fixed-first-call', refusedCallsCount: false };
const COUNTER: LimitModel = { window: 'sliding-counter', refusedCallsCount: false };
const bucket = (size: number): LimitModel => ({ window: 'bucket', refusedCallsCount: false, size });

/** A right limiter for each of what calls share. */
function limitedFor(shared: (call: Parameters<Limiter>[0]) => number): (start: LimiterStart) => Limiter {
  return (start) => {
    const limiters = new Map<number, Limiter>();
    return (call) => {
      const of = shared(call);
      const limiter = limiters.get(of) ?? limited(200, CLOCK)(start);
      limiters.set(of, limiter);
      return limiter(call);
    };
  };
}

/** A right limiter, of which some refusals are let through all the same. */
function leaking(isLet: (call: Parameters<Limiter>[0], random: () => number, sinceMs: number) => boolean) {
  return (start: LimiterStart): Limiter => {
    const right = limited(200, CLOCK)(start);
    let firstMs: number | undefined;
    return (call) => {
      firstMs ??= call.atMs;
      const answer = right(call);
      return answer === REFUSED && isLet(call, start.random, call.atMs - firstMs) ? OK : answer;
    };
  };
}

/** So many calls in a window of another length than a second, on the clock or sliding. */
export function longWindow(calls: number, windowMs: number, slides: boolean): (start: LimiterStart) => Limiter {
  return ({ phaseMs }) => {
    let counted: number[] = [];
    const windowOfMs = (atMs: number): number => Math.floor((atMs - phaseMs) / windowMs);
    return ({ atMs }) => {
      counted = counted.filter((time) => (slides ? time > atMs - windowMs : windowOfMs(time) === windowOfMs(atMs)));
      if (counted.length >= calls) return REFUSED;
      counted.push(atMs);
      return OK;
    };
  };
}

/** Two hosts that know nothing of each other, each with the whole limit. */
function twoHosts({ phaseMs }: LimiterStart): Limiter {
  const hosts = [windowOf(CLOCK, 200, phaseMs), windowOf(CLOCK, 200, phaseMs)];
  return ({ atMs, connection }) => (hosts[connection % 2]?.(atMs) ? OK : REFUSED);
}

/** A right limiter whose clock runs so many times too fast. */
function runningFast(times: number): (start: LimiterStart) => Limiter {
  return (start) => {
    const right = limited(200, CLOCK)(start);
    let firstMs: number | undefined;
    return (call) => {
      firstMs ??= call.atMs;
      return right({ ...call, atMs: firstMs + (call.atMs - firstMs) * times });
    };
  };
}

/** A right limiter that forgets what it has counted every so often. */
function forgetful(everyMs: number): (start: LimiterStart) => Limiter {
  return (start) => {
    let right = limited(200, CLOCK)(start);
    let sinceMs: number | undefined;
    return (call) => {
      sinceMs ??= call.atMs;
      if (call.atMs - sinceMs > everyMs) {
        sinceMs = call.atMs;
        right = limited(200, CLOCK)(start);
      }
      return right(call);
    };
  };
}

/** Lets half of the limit through for some time after its first call, as a service that warms up. */
function warmingUp(forMs: number): (start: LimiterStart) => Limiter {
  return (start) => {
    const [half, full] = [limited(100, CLOCK)(start), limited(200, CLOCK)(start)];
    let firstMs: number | undefined;
    return (call) => {
      firstMs ??= call.atMs;
      const [low, right] = [half(call), full(call)];
      return call.atMs - firstMs < forMs ? low : right;
    };
  };
}

/** Limiters that let through too much or too little. */
export const RATES: readonly DefectiveLimiter[] = [
  { id: 'none', says: 'no limit at all', finding: 'limit.not-enforced', start: () => () => OK },
  { id: 'too-high-250', says: '250 a second', finding: 'limit.not-enforced', start: limited(250, CLOCK) },
  { id: 'too-high-205-clock', says: '205 a second', finding: 'limit.not-enforced', start: limited(205, CLOCK) },
  { id: 'too-high-205-log', says: '205 in any second', finding: 'limit.not-enforced', start: limited(205, LOG) },
  {
    id: 'too-high-210-bucket',
    says: 'a bucket of 210',
    finding: 'limit.not-enforced',
    start: limited(210, bucket(210)),
  },
  { id: 'too-high-205-counter', says: '205, two windows', finding: 'limit.not-enforced', start: limited(205, COUNTER) },
  { id: 'too-low-100', says: '100 a second', finding: 'limit.refused-below', start: limited(100, LOG) },
  { id: 'too-low-150', says: '150 a second', finding: 'limit.refused-below', start: limited(150, bucket(150)) },
  { id: 'too-low-190-clock', says: '190 a second', finding: 'limit.too-low', start: limited(190, CLOCK) },
  { id: 'too-low-195-first', says: '195 from a first call', finding: 'limit.too-low', start: limited(195, FIRST) },
  { id: 'too-low-195-log', says: '195 in any second', finding: 'limit.too-low', start: limited(195, LOG) },
  { id: 'too-low-195-bucket', says: 'a bucket of 195', finding: 'limit.too-low', start: limited(195, bucket(195)) },
  {
    id: 'leaks-a-tenth',
    says: 'a tenth of the surplus',
    finding: 'limit.not-enforced',
    start: leaking((_, random) => random() < 0.1),
  },
  {
    id: 'leaks-half',
    says: 'half of the surplus',
    finding: 'limit.not-enforced',
    start: leaking((_, random) => random() < 0.5),
  },
  {
    id: 'per-connection',
    says: 'each connection by itself',
    finding: 'limit.not-enforced',
    start: limitedFor(({ connection }) => connection),
  },
  { id: 'per-key', says: 'each random by itself', finding: 'limit.not-enforced', start: limitedFor(({ key }) => key) },
  { id: 'two-hosts', says: 'each of two hosts by itself', finding: 'limit.not-enforced', start: twoHosts },
  {
    id: 'some-connections',
    says: 'refuses only on some connections',
    finding: 'limit.not-enforced',
    start: leaking(({ connection }) => connection % 3 === 0),
  },
  {
    id: 'fails-open-each-minute',
    says: 'lets all through for a second of each minute',
    finding: 'limit.failed-open',
    start: leaking((_call, _random, sinceMs) => sinceMs % 60_000 >= 59_000),
  },
  {
    id: 'fails-open-each-10-s',
    says: 'lets all through for a second of each ten',
    finding: 'limit.failed-open',
    start: leaking((_call, _random, sinceMs) => sinceMs % 10_000 >= 9000),
  },
  {
    id: 'fast-clock-2-percent',
    says: '200 in each 0.98 s, by a clock that runs fast',
    finding: 'limit.not-enforced',
    start: runningFast(1.02),
  },
  {
    id: 'forgets-each-10-s',
    says: 'forgets what it counted each 10.3 s, as when it starts anew',
    finding: 'limit.failed-open',
    start: forgetful(10_300),
  },
  {
    id: 'warms-up-3-s',
    says: 'half of the limit in its first 3 s',
    finding: 'limit.refused-below',
    start: warmingUp(3000),
  },
  {
    id: 'window-of-2-s',
    says: '400 in two seconds',
    finding: 'limit.longer-window',
    start: longWindow(400, 2000, false),
  },
  {
    id: 'sliding-window-of-2-s',
    says: '400 in any two seconds',
    finding: 'limit.longer-window',
    start: longWindow(400, 2000, true),
  },
  {
    id: 'window-of-5-s',
    says: '1000 in five seconds',
    finding: 'limit.longer-window',
    start: longWindow(1000, 5000, false),
  },
];
