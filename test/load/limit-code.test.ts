import { expect, it } from 'vitest';
import { judgeLoad } from '../../load/judge/conformance.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun } from './measured-run.ts';

it('a run above the limit that never refuses shows no code for want of the limit', () => {
  const refusesNothing = { total: { calls: 1500, accepted: 1500, refused: {} } };
  const { checks } = judgeLoad(aboveRun(refusesNothing), SHORT_PROFILES.above);
  const code = checks.find(({ id }) => id === 'limit-code');
  expect(code).toMatchObject({ outcome: 'couldNotRun', leansOn: ['limit-above-enforced'] });
});
