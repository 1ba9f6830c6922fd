import type { ProviderAddress } from './address.ts';
import { type Clock, systemClock } from './clock.ts';
import { assertReachable, TargetUnreachable } from './reach.ts';

/** Often enough that nobody waits for it, and seldom enough that nobody notices. */
const BETWEEN_MS = 250;

/**
 * Waits until a connection to the provider can be opened, for as long as `waitMs`. Throws TargetUnreachable where it still
 * cannot by then. An abort ends the wait, which then says nothing.
 */
export async function waitForProvider(
  provider: Pick<ProviderAddress, 'baseUrl' | 'endpoint'>,
  waitMs: number,
  signal?: AbortSignal,
  clock: Clock = systemClock,
): Promise<void> {
  const deadline = clock.now() + waitMs;
  while (!signal?.aborted) {
    try {
      return await assertReachable(provider, signal);
    } catch (error) {
      if (!(error instanceof TargetUnreachable) || clock.now() >= deadline) throw error;
    }
    // An abort ends it; the loop sees that for itself.
    await clock.sleep(Math.min(BETWEEN_MS, Math.max(0, deadline - clock.now())), signal).catch(() => {});
  }
}
