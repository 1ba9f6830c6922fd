import { RATE_LIMIT } from '../../openapi/generated/constants.ts';
import type { Clock } from './clock.ts';
import { isLoopback } from './loopback.ts';

/** Waits until the next call may be sent. */
export type Pace = () => Promise<void>;

/**
 * Half the documented limit to any host that is not loopback: the calls are an even distance apart, so no second holds
 * more. No pause on loopback.
 */
export function paceFor(baseUrl: string, clock: Clock, signal?: AbortSignal): Pace {
  if (isLoopback(baseUrl)) return async () => {};
  const distanceMs = (RATE_LIMIT.perSeconds * 1000) / (RATE_LIMIT.calls / 2);
  let next = clock.now();
  return async () => {
    const wait = next - clock.now();
    if (wait > 0) await clock.sleep(wait, signal);
    next = Math.max(next, clock.now()) + distanceMs;
  };
}
