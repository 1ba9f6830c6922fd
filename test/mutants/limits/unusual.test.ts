import { expect, it } from 'vitest';
import { judgeConformance } from '../../../load/judge/conformance.ts';
import { phasesOf } from '../../load/play-conformance.ts';
import { USUAL } from '../../load/play-load.ts';
import { UNUSUAL_LIMITERS, WAITING } from './unusual.ts';
import { expectPassed, LOADS_THAT_DECIDE } from './unusual-passes.ts';

/** Every sixth; the long tests have all. */
const SOME = UNUSUAL_LIMITERS.map((limiter, seed) => ({ ...limiter, seed })).filter(({ seed }) => seed % 6 === 0);

it.each(SOME)('a right limiter passes that is built otherwise: $id', expectPassed);

it('a limiter that has the surplus wait is told of what it does, and not that the load was uneven', () => {
  const { checks } = judgeConformance(phasesOf({ limiter: WAITING, seed: 1, noise: USUAL }, LOADS_THAT_DECIDE));
  const above = checks.filter(({ id }) => id.startsWith('limit-above'));
  expect(above.map(({ outcome }) => outcome)).toEqual(['errored', 'errored']);
  expect(above.map(({ reason }) => reason).join()).toMatch(
    /none was refused, and they took up to 6\.\d s, as if they had waited/,
  );
});
