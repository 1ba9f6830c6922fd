import { RATE_LIMIT } from '../../openapi/generated/constants.ts';
import type { ProviderAddress } from './address.ts';
import type { Clock } from './clock.ts';

/** Waits until the next call may be sent. */
export type Pace = () => Promise<void>;

/**
 * Half the documented limit to any host that is not loopback: the calls are an even distance apart, so no second holds
 * more. No pause on loopback.
 */
export function paceFor({ isLoopback }: Pick<ProviderAddress, 'isLoopback'>, clock: Clock, signal?: AbortSignal): Pace {
  return isLoopback ? async () => {} : evenPace(POLITE_PER_SECOND, clock, signal);
}

/** Calls a second to hosts that are not loopback. */
export const POLITE_PER_SECOND = RATE_LIMIT.calls / RATE_LIMIT.perSeconds / 2;

/**
 * So many calls a second, an even distance apart. What was left out for want of calls is made up for where that is no more than
 * `lagMs`: a second then holds the calls of as much more time.
 */
export function evenPace(perSecond: number, clock: Clock, signal?: AbortSignal, lagMs = 0): Pace {
  const distanceMs = 1000 / perSecond;
  let next = clock.now();
  return async () => {
    const at = Math.max(next, clock.now() - lagMs);
    next = at + distanceMs;
    const wait = at - clock.now();
    if (wait > 0) await clock.sleep(wait, signal);
  };
}
