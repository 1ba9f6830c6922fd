import { expect } from 'vitest';
import { judgeConformance } from '../../../load/judge/conformance.ts';
import { phasesOf } from '../../load/play-conformance.ts';
import { FAR_AND_STALLED, STILL, USUAL } from '../../load/play-load.ts';
import type { UnusualLimiter } from './unusual.ts';

const NOISES = [USUAL, STILL, FAR_AND_STALLED];

/** What the window is decides nothing: the proof has it. */
export const LOADS_THAT_DECIDE = ['below', 'at', 'above', 'recovery'];

/** Conformance passes this limiter by every check, in one of the noises of a machine. */
export function expectPassed({ seed, ...limiter }: UnusualLimiter & { seed: number }): void {
  const noise = NOISES[seed % NOISES.length] ?? STILL;
  const { checks } = judgeConformance(phasesOf({ limiter, seed, noise }, LOADS_THAT_DECIDE));
  expect(checks).toHaveLength(8);
  expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
}
