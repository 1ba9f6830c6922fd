import { expect, it } from 'vitest';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun } from './measured-run.ts';

it('a run above the limit that never refuses shows no code for want of the limit', () => {
  const { checks } = judgeLoad(
    aboveRun({}, () => '0'),
    SHORT_PROFILES.above,
  );
  const code = checks.find(({ id }) => id === 'limit-code');
  expect(code).toMatchObject({ outcome: 'couldNotRun', leansOn: ['limit-above-enforced'] });
});
