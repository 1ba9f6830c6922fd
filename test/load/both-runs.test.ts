import { describe, expect, it } from 'vitest';
import { judgeLoad, mergeJudgements } from '../../load/judge/judge-load.ts';
import { LIMIT_CHECKS } from '../../load/judge/limit-checks.ts';
import type { Measured } from '../../load/measure/measured.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun, belowRun } from './measured-run.ts';

describe('both runs together', () => {
  const merge = (below: Partial<Measured>, above: Partial<Measured>) =>
    mergeJudgements(judgeLoad(belowRun(below), SHORT_PROFILES.below), judgeLoad(aboveRun(above), SHORT_PROFILES.above));

  it('have each check once, all of them known', () => {
    const ids = merge({}, {}).checks.map(({ id }) => id);
    expect(ids).toEqual([
      'limit-below-accepted',
      'limit-above-enforced',
      'limit-above-accepted',
      'limit-code',
      'limit-answers-valid',
    ]);
    const all = LIMIT_CHECKS.map(({ id }) => id);
    expect(all.filter((id) => ids.includes(id))).toEqual(ids);
  });

  it.each<[string, Partial<Measured>, Partial<Measured>, string]>([
    ['passed', {}, {}, 'passed'],
    ['bad below', { problems: { 'HTTP status 502': 1 } }, {}, 'failed'],
    ['bad above', {}, { problems: { 'HTTP status 502': 1 } }, 'failed'],
    ['bad below and unknown above', { problems: { 'HTTP status 502': 1 } }, { trouble: 'k6 died' }, 'failed'],
    ['unknown below', { trouble: 'k6 died' }, {}, 'errored'],
    ['lost above', {}, { broken: { 'no-answer': 1 } }, 'errored'],
    ['bad below and lost above', { problems: { 'HTTP status 500': 1 } }, { broken: { 'no-answer': 1 } }, 'failed'],
  ])('answers: %s', (_, below, above, expected) => {
    expect(merge(below, above).checks.at(-1)).toMatchObject({ id: 'limit-answers-valid', outcome: expected });
  });

  it.each<[Partial<Measured>, Partial<Measured>, string]>([
    [{}, {}, 'enforced'],
    [{ total: { calls: 1800, accepted: 1799, refused: { 60007: 1 } }, others: 'none' }, {}, 'refusesBelow'],
    [{}, { trouble: 'k6 died' }, 'inconclusive'],
  ])('come to one verdict on the limit', (below, above, verdict) => {
    expect(merge(below, above).limit).toMatchObject({ verdict, documented: 200, offered: { rate: 300 } });
  });

  it('tell once what both saw', () => {
    const total = { calls: 1800, accepted: 1798, refused: { 10002: 2 } };
    const { observations } = merge(
      { total },
      { total: { calls: 1500, accepted: 999, refused: { 60007: 500, 10002: 1 } } },
    );
    expect(observations).toEqual([{ unknown: 'try-again-under-load', seen: '10002', samples: 3 }]);
  });
});
