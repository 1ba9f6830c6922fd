import { expect, it } from 'vitest';
import { judgePins } from '../../../contracts/verify/pins.ts';
import { check } from '../report/checks.ts';

it('what is pinned and was not seen leans on the checks that would have shown it and failed', () => {
  const [missing, other] = [check('missing-group', 'failed'), check('all-counters', 'failed')];
  const [pin] = judgePins({ 'missing-group': '10010' }, [], [missing, other, check('missing-key', 'failed')]);
  expect(pin).toMatchObject({ outcome: 'couldNotRun', leansOn: ['missing-group'] });
  const [unknown] = judgePins({ 'missing-key': 'omitted' }, [], [missing, check('missing-key', 'failed')]);
  expect(unknown?.leansOn).toEqual(['missing-key']);
  expect(judgePins({ 'missing-group': '10010' }, [], [other])[0]).not.toHaveProperty('leansOn');
});
