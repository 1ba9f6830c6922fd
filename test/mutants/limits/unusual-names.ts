import type { LimitModel } from '../../../contracts/report/limit.ts';
import { inferWindow, type WindowPhase } from '../../../load/judge/window/infer-window.ts';
import { phasesOf } from '../../load/play-conformance.ts';
import type { PlayedProvider } from '../../load/play-load.ts';
import type { UnusualLimiter } from './unusual.ts';

/** The loads that show it. */
const SHOWING = ['above', 'window'];

/** The kinds that a limiter may be by what a conformance run shows of its window. */
export function namesOf(provider: PlayedProvider): readonly LimitModel[] {
  const phases = phasesOf(provider, SHOWING).map(({ profile, measured }): WindowPhase => {
    return { kind: profile.name === 'window' ? 'window' : 'above', calls: measured.calls };
  });
  return inferWindow(phases).candidates;
}

/** What a bucket holds is told to a tenth. */
const SIZE_SHARE = 0.1;

/** The names of these that are wrong of a limiter; a fixed window may count refused calls or not. */
export function misnamed({ window, size = 0 }: UnusualLimiter, names: readonly LimitModel[]): LimitModel[] {
  return names.filter(
    (name) =>
      name.window !== window ||
      (name.refusedCallsCount && !window.startsWith('fixed')) ||
      Math.abs((name.size ?? 0) - size) > size * SIZE_SHARE,
  );
}
