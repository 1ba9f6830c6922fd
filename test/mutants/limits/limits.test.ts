import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../../contracts/finding.ts';
import { judgeConformance } from '../../../load/judge/conformance.ts';
import { phasesOf } from '../../load/play-conformance.ts';
import { FAR_AND_STALLED, STILL, USUAL } from '../../load/play-load.ts';
import { DEFECTIVE_LIMITERS } from './defective.ts';

const NOISES = [USUAL, STILL, FAR_AND_STALLED];

/** What the window is decides nothing: the proof has it. */
const LOADS = ['below', 'at', 'above', 'recovery'];

/** One of each thirty; the long tests play each, and the proof each under ten seeds. */
const SOME = DEFECTIVE_LIMITERS.map((limiter, index) => ({ ...limiter, index })).filter(
  ({ index }) => index % 30 === 0,
);

describe('the catalogue of limiters', () => {
  it('has thirty defects and more, each with an id of its own', () => {
    expect(DEFECTIVE_LIMITERS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(DEFECTIVE_LIMITERS.map(({ id }) => id)).size).toBe(DEFECTIVE_LIMITERS.length);
  });

  it('shows each finding of the limit but those of loads that prove nothing', () => {
    const codes = Object.keys(FINDING_CODES).filter((code) => code.startsWith('limit.'));
    const shown = new Set<string>(DEFECTIVE_LIMITERS.map(({ finding }) => finding));
    expect(codes.filter((code) => !shown.has(code))).toEqual(['limit.rate-not-offered', 'limit.no-answer']);
  });

  it.each(SOME)('is caught: $id', (limiter) => {
    const noise = NOISES[limiter.index % NOISES.length] ?? STILL;
    const { checks } = judgeConformance(phasesOf({ limiter, seed: limiter.index, noise }, LOADS));
    expect(checks.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain(limiter.finding);
  });
});
