import { describe, expect, it } from 'vitest';
import { besideControl } from '../../load/judge/beside-control.ts';
import { judgeLoad, mergeJudgements } from '../../load/judge/judge-load.ts';
import type { Measured } from '../../load/measure/measured.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun, belowRun } from './measured-run.ts';

/** The checks of both runs beside their controls, at a provider that refuses what it should above the limit. */
function checks(below: Partial<Measured>, above = aboveRun()) {
  const runs = [judgeLoad(belowRun(below), SHORT_PROFILES.below), judgeLoad(above, SHORT_PROFILES.above)];
  const merged = besideControl(runs.reduce(mergeJudgements)).checks;
  return Object.fromEntries(merged.map((check) => [check.id, check]));
}

const ALL_REFUSED = { total: { calls: 1800, accepted: 900, refused: { 60007: 900 } }, others: 'none' } as const;

describe('what is refused above the limit', () => {
  it('counts beside what is accepted below it', () => {
    expect(checks({})['limit-above-enforced']).toMatchObject({ outcome: 'passed' });
    expect(checks({})['limit-code']).not.toHaveProperty('leansOn');
  });

  it.each(['limit-above-enforced', 'limit-code'])('shows nothing where the same is refused below it: %s', (id) => {
    expect(checks(ALL_REFUSED)[id]).toMatchObject({
      outcome: 'couldNotRun',
      leansOn: ['limit-below-accepted'],
      reason: expect.stringMatching(
        /^its control limit-below-accepted failed: At 180\/s, 900 of 1800 .*app, as was stated$/,
      ),
    });
  });

  it('shows nothing where it is not known what is accepted below it', () => {
    expect(checks({ trouble: 'k6 died' })['limit-code']).toMatchObject({
      outcome: 'couldNotRun',
      reason: 'its control limit-below-accepted came to no verdict: k6 died',
    });
  });

  it('fails all the same', () => {
    const tooMany = aboveRun({ others: 'none' }, () => '0');
    expect(checks({ trouble: 'k6 died' }, tooMany)['limit-above-enforced']).toMatchObject({ outcome: 'failed' });
  });
});
