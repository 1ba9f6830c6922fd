import type { EngineChoice } from '../engine/engine.ts';
import { SLOWEST_ANSWER_MS } from '../k6/env.ts';
import { scheduleOf, vusOf } from '../k6/schedule.ts';
import { type Profile, stepsOf } from '../profiles.ts';

/** A load that cannot be split as it was asked for; the message says what to give instead. */
export class CannotSplit extends Error {
  override readonly name = 'CannotSplit';
}

/** Into how many parts a load is split, what was asked to offer it, and where k6's own report is to go. */
export type Split = { parallelism?: number; engine?: EngineChoice; k6Dashboard?: string };

/**
 * Throws CannotSplit where the profile does not fall into so many equal parts. k6 deals out ticks by the shares of the VUs:
 * only where both divide evenly does each instance offer the same rate, and hold the same fuse.
 */
export function assertSplit(profile: Profile, { parallelism = 1, engine = 'auto', k6Dashboard }: Split): void {
  if (parallelism === 1) return;
  const failed = (why: string) =>
    new CannotSplit(`Failed to split ${profile.name} among ${parallelism} instances: ${why}`);
  if (engine === 'embedded') throw failed('the embedded engine is one process. Give --engine k6, or leave it out.');
  if (k6Dashboard !== undefined)
    throw failed('each would write a report of its own part alone. Leave --k6-dashboard out, or --parallelism.');
  if (stepsOf(profile).some(({ kind }) => kind === 'burst'))
    throw failed(
      'its calls come at once, and nothing has several instances send at the same moment. Leave --parallelism out.',
    );
  const even = evenSplits(profile);
  if (even.includes(parallelism)) return;
  const { rates, vus } = wholesOf(profile);
  throw failed(
    `${rates.join(', ')} calls a second and ${vus.join(', ')} connections do not divide evenly by it. ${insteadOf(parallelism, even)}`,
  );
}

function insteadOf(parallelism: number, even: readonly number[]): string {
  const [nearest] = even.toSorted((one, other) => Math.abs(one - parallelism) - Math.abs(other - parallelism));
  if (nearest === undefined) return 'No number does: leave --parallelism out, or give another --rate.';
  return `Give ${nearest}, or another of 1, ${even.join(', ')}.`;
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

/** What has to divide evenly: of each step, and the connections that the warm-up opens. */
function wholesOf(profile: Profile): { rates: number[]; vus: number[] } {
  const steps = stepsOf(profile);
  const rates = steps.map((step) => (step.kind === 'even' ? step.ratePerSecond : step.calls));
  const vus = [...steps.map((step) => vusOf(step, SLOWEST_ANSWER_MS)), scheduleOf(steps, SLOWEST_ANSWER_MS).vus];
  return { rates: [...new Set(rates)], vus: [...new Set(vus)] };
}
