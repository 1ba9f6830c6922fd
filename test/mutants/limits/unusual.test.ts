import { expect, it } from 'vitest';
import { judgeConformance } from '../../../load/judge/conformance.ts';
import { phasesOf } from '../../load/play-conformance.ts';
import { FAR_AND_STALLED, STILL, USUAL } from '../../load/play-load.ts';
import { UNUSUAL_LIMITERS, WAITING } from './unusual.ts';

const NOISES = [USUAL, STILL, FAR_AND_STALLED];
const LOADS = ['below', 'at', 'above', 'recovery'];

it.each(UNUSUAL_LIMITERS.map((limiter, seed) => ({ ...limiter, seed })))(
  'a right limiter passes that is built otherwise: $id',
  ({ seed, ...limiter }) => {
    const { checks } = judgeConformance(
      phasesOf({ limiter, seed, noise: NOISES[seed % NOISES.length] ?? STILL }, LOADS),
    );
    expect(checks).toHaveLength(8);
    expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  },
);

it('a limiter that has the surplus wait is told of what it does, and not that the load was uneven', () => {
  const { checks } = judgeConformance(phasesOf({ limiter: WAITING, seed: 1, noise: USUAL }, LOADS));
  const above = checks.filter(({ id }) => id.startsWith('limit-above'));
  expect(above.map(({ outcome }) => outcome)).toEqual(['errored', 'errored']);
  expect(above.map(({ reason }) => reason).join()).toMatch(
    /none was refused, and they took up to 6\.\d s, as if they had waited/,
  );
});
