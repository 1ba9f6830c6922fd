import { stepsOf } from '../k6/steps.ts';
import type { LoadOptions } from '../load-options.ts';
import { LIMIT_PER_SECOND, mostWithinSecond } from '../profiles.ts';

/**
 * The most calls a second that each of so many instances lets through, whatever it has to catch up; undefined on this
 * machine, where nobody needs it, and for calls that are to come at once, which it would spread out. The only one lets through
 * the profile's own rate. One of several lets through one more than its part, for k6 saves nothing up: where the part is all
 * that passes, what a stall has put off stays put off, and shifts all that follows. A load that keeps to the limit has fuses
 * that together keep to it too.
 */
export function fuseOf(
  { profile, provider }: Pick<LoadOptions, 'profile' | 'provider'>,
  parts: number,
): number | undefined {
  const comeAtOnce = stepsOf(profile).some(({ kind }) => kind === 'burst');
  if (provider.isLoopback || comeAtOnce) return undefined;
  const most = mostWithinSecond(profile);
  if (parts === 1) return most;
  const roomy = most / parts + 1;
  return most > LIMIT_PER_SECOND ? roomy : Math.min(roomy, Math.floor(LIMIT_PER_SECOND / parts));
}
