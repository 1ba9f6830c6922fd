import type { EngineChoice } from '../engine/engine.ts';
import { SLOWEST_ANSWER_MS } from '../k6/env.ts';
import { scheduleOf } from '../k6/schedule.ts';
import type { Profile } from '../profiles.ts';

/** A load that cannot be split as it was asked for; the message says what to give instead. */
export class CannotSplit extends Error {
  override readonly name = 'CannotSplit';
}

/** Into how many parts a load is split, and what was asked to offer it. */
export type Split = { parallelism?: number; engine?: EngineChoice };

/**
 * Throws CannotSplit where the profile does not fall into so many equal parts. k6 deals out ticks by the shares of the VUs:
 * only where both divide evenly does each instance offer the same rate, and hold the same fuse.
 */
export function assertSplit(profile: Profile, { parallelism = 1, engine = 'auto' }: Split): void {
  if (parallelism === 1) return;
  const failed = (why: string) =>
    new CannotSplit(`Failed to split ${profile.name} among ${parallelism} instances: ${why}`);
  if (engine === 'embedded') throw failed('the embedded engine is one process. Give --engine k6, or leave it out.');
  const even = evenSplits(profile);
  if (even.includes(parallelism)) return;
  const nearest = even.toSorted((one, other) => Math.abs(one - parallelism) - Math.abs(other - parallelism))[0] ?? 1;
  const { rates, vus } = wholesOf(profile);
  throw failed(
    `${rates.join(', ')} calls a second and ${vus.join(', ')} connections do not divide evenly by it. Give ${nearest}, or another of 1, ${even.join(', ')}.`,
  );
}

/** Numbers of instances from 2 on that a profile divides evenly among, in ascending order. */
export function evenSplits(profile: Profile): number[] {
  const { rates, vus } = wholesOf(profile);
  const wholes = [...rates, ...vus];
  const most = Math.min(...wholes);
  return Array.from({ length: Math.max(0, most - 1) }, (_, index) => index + 2).filter((parts) =>
    wholes.every((whole) => whole % parts === 0),
  );
}

/** What has to divide evenly. */
function wholesOf({ ratePerSecond }: Profile): { rates: number[]; vus: number[] } {
  return { rates: [ratePerSecond], vus: [scheduleOf(ratePerSecond, SLOWEST_ANSWER_MS).vus] };
}
