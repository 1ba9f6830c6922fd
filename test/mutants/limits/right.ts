import type { LimitModel } from '../../../contracts/report/limit.ts';
import { type Limiter, type LimiterCase, type LimiterStart, OK, REFUSED } from './limiter-case.ts';
import { windowOf } from './windows.ts';

/** A limiter of so many calls a second, by a window of its own: not the one that the judge replays. */
export function limited(limit: number, model: LimitModel): (start: LimiterStart) => Limiter {
  return ({ phaseMs }) => {
    const take = windowOf(model, limit, phaseMs);
    return ({ atMs }) => (take(atMs) ? OK : REFUSED);
  };
}

const KINDS: readonly LimitModel[] = [
  { window: 'fixed-clock', refusedCallsCount: false },
  { window: 'fixed-first-call', refusedCallsCount: false },
  { window: 'sliding-log', refusedCallsCount: false },
  { window: 'sliding-log', refusedCallsCount: true },
  { window: 'sliding-counter', refusedCallsCount: false },
  { window: 'sliding-counter', refusedCallsCount: true },
  { window: 'bucket', refusedCallsCount: false, size: 200 },
  { window: 'bucket', refusedCallsCount: true, size: 200 },
  { window: 'bucket', refusedCallsCount: false, size: 400 },
  { window: 'bucket', refusedCallsCount: false, size: 100 },
];

/** A right limiter with the model that it is. */
export type RightLimiter = LimiterCase & { model: LimitModel };

/** A right limiter of each kind. */
export const RIGHT_LIMITERS: readonly RightLimiter[] = KINDS.map((model) => {
  const size = model.size === undefined ? '' : `-${model.size}`;
  const id = `right-${model.window}${size}${model.refusedCallsCount ? '-refused-count' : ''}`;
  return { id, says: `200 a second, ${model.window}${size}`, model, start: limited(200, model) };
});

/** The kinds that do not starve under a steady overload. */
export const STEADY: readonly RightLimiter[] = RIGHT_LIMITERS.filter(({ model }) => !model.refusedCallsCount);
