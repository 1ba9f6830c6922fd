import { expect, it } from 'vitest';
import { judgePins } from '../../../contracts/verify/pins.ts';
import { check } from '../report/checks.ts';

it('says in how many answers something else was seen than was pinned', () => {
  const seen = (samples: number) => [{ unknown: 'missing-key', seen: 'zero', samples }];
  const said = [1, 2].map((samples) => judgePins({ 'missing-key': 'omitted' }, seen(samples))[0]?.findings[0]?.message);
  expect(said).toEqual([
    'missing-key was seen as zero in 1 answer; --expect pins omitted.',
    'missing-key was seen as zero in 2 answers; --expect pins omitted.',
  ]);
});

it('what is pinned and was not seen leans on the checks that would have shown it and failed', () => {
  const [missing, other] = [check('missing-group', 'failed'), check('all-counters', 'failed')];
  const [pin] = judgePins({ 'missing-group': '10010' }, [], [missing, other, check('missing-key', 'failed')]);
  expect(pin).toMatchObject({ outcome: 'couldNotRun', leansOn: ['missing-group'] });
  const [unknown] = judgePins({ 'missing-key': 'omitted' }, [], [missing, check('missing-key', 'failed')]);
  expect(unknown?.leansOn).toEqual(['missing-key']);
  expect(judgePins({ 'missing-group': '10010' }, [], [other])[0]).not.toHaveProperty('leansOn');
});
