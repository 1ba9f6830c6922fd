import type { LoadOptions } from '../load-options.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';

/**
 * The most calls a second that each of so many instances lets through, whatever it has to catch up; undefined on this
 * machine, where nobody needs it. It is one more than an instance's part, for k6 saves nothing up: where the part is all that
 * passes, what a stall has put off stays put off, and shifts all that follows. A load that keeps to the limit has a fuse that
 * keeps to it too.
 */
export function fuseOf(
  { profile, provider }: Pick<LoadOptions, 'profile' | 'provider'>,
  parts: number,
): number | undefined {
  if (provider.isLoopback) return undefined;
  const { ratePerSecond } = profile;
  const roomy = ratePerSecond / parts + 1;
  return ratePerSecond > LIMIT_PER_SECOND ? roomy : Math.min(roomy, Math.floor(LIMIT_PER_SECOND / parts));
}
