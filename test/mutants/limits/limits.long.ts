import { describe, expect, it } from 'vitest';
import { judgeConformance } from '../../../load/judge/conformance.ts';
import { phasesOf } from '../../load/play-conformance.ts';
import { FAR_AND_STALLED, STILL, USUAL } from '../../load/play-load.ts';
import { DEFECTIVE_LIMITERS } from './defective.ts';

const NOISES = [USUAL, STILL, FAR_AND_STALLED];

/** What the window is decides nothing: the proof has it. */
const LOADS = ['below', 'at', 'above', 'recovery'];

describe('each limiter of the catalogue', () => {
  it.each(DEFECTIVE_LIMITERS.map((limiter, index) => ({ ...limiter, index })))('is caught: $id', (limiter) => {
    const noise = NOISES[limiter.index % NOISES.length] ?? STILL;
    const { checks } = judgeConformance(phasesOf({ limiter, seed: limiter.index, noise }, LOADS));
    expect(checks.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain(limiter.finding);
  });
});
