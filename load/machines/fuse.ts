import { stepsOf } from '../k6/steps.ts';
import type { LoadOptions } from '../load-options.ts';
import { LIMIT_PER_SECOND, mostWithinSecond } from '../profiles.ts';

/** A stall of 300 ms is made up for within six seconds. */
const ROOM = 0.05;

/**
 * The most calls a second that each of so many instances lets through, whatever it has to catch up: a twentieth more than its
 * part. For k6 saves nothing up: where its own rate is all that passes, what a stall has put off stays put off, and all that
 * follows comes late. A load that keeps to the limit has fuses that together keep to it too; at the limit itself they leave no
 * room. Undefined on this machine, where nobody needs it, and for calls that are to come at once, which it would spread out.
 */
export function fuseOf(
  { profile, provider }: Pick<LoadOptions, 'profile' | 'provider'>,
  parts: number,
): number | undefined {
  const comeAtOnce = stepsOf(profile).some(({ kind }) => kind === 'burst');
  if (provider.isLoopback || comeAtOnce) return undefined;
  const most = mostWithinSecond(profile);
  // k6 takes whole numbers.
  const roomy = Math.ceil((most / parts) * (1 + ROOM));
  return most > LIMIT_PER_SECOND ? roomy : Math.min(roomy, Math.floor(LIMIT_PER_SECOND / parts));
}
