import { describe, expect, it } from 'vitest';
import { LIMIT_CHECKS } from '../../load/judge/checks.ts';
import { judgeLoad, mergeJudgements } from '../../load/judge/conformance.ts';
import type { Measured } from '../../load/measure/measured.ts';
import { PROFILES, SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun, belowRun, smokeRun } from './measured-run.ts';

/** Outcome by check, with the codes of its findings. */
function judge(measured: Measured, name: 'smoke' | 'below' | 'above'): Record<string, string> {
  const { checks } = judgeLoad(measured, name === 'smoke' ? PROFILES.smoke : SHORT_PROFILES[name]);
  const said = checks.map(({ id, outcome, findings }) => [
    id,
    [outcome, ...findings.map(({ code }) => code)].join(' '),
  ]);
  return Object.fromEntries(said);
}

describe('a run below the limit', () => {
  const refused = (count: number, code = '60007') => ({
    total: { calls: 1800, accepted: 1800 - count, refused: { [code]: count } },
  });

  it.each<[string, Partial<Measured>, string]>([
    ['without refusals passes', {}, 'passed'],
    ['with one refusal fails', refused(1), 'failed limit.refused-below'],
    ['with a refusal of any code fails', refused(3, '10002'), 'failed limit.refused-below'],
    ['where all is refused for the limit fails', refused(1800), 'failed limit.refused-below'],
    ['where all is refused for another reason proves nothing', refused(1800, '70001'), 'errored'],
    [
      'whose refusals its own unevenness explains proves nothing',
      { ...refused(5), offered: { sent: 1800, dropped: 0, lawfulRefusals: 7 } },
      'errored',
    ],
    [
      'with more refusals than its unevenness explains fails',
      { ...refused(300), offered: { sent: 1800, dropped: 0, lawfulRefusals: 7 } },
      'failed limit.refused-below',
    ],
    ['on an app that others use too blames nobody for refusals', { ...refused(3), appIsOurs: false }, 'errored'],
    ['on an app that others use too passes without refusals', { appIsOurs: false }, 'passed'],
  ])('%s', (_, changes, expected) => {
    expect(judge(belowRun(changes), 'below')).toMatchObject({ 'limit-below-accepted': expected });
  });

  it('says what was refused', () => {
    const [check] = judgeLoad(belowRun(refused(37)), SHORT_PROFILES.below).checks;
    expect(check?.findings[0]?.message).toBe('At 180/s, 37 of 1800 calls were refused (60007: 37).');
  });
});

describe('a smoke run', () => {
  it('has a check of its own', () => {
    expect(judge(smokeRun(), 'smoke')).toEqual({ 'limit-smoke-answered': 'passed', 'limit-answers-valid': 'passed' });
    const refused = { total: { calls: 100, accepted: 99, refused: { 10002: 1 } } };
    expect(judge(smokeRun(refused), 'smoke')).toMatchObject({ 'limit-smoke-answered': 'failed limit.refused-below' });
  });
});

describe('a run above the limit', () => {
  const half = (accepted: number, refused: number, code = '60007') => ({
    secondHalf: { calls: accepted + refused, accepted, refused: { [code]: refused }, seconds: 2 },
  });

  it.each<[string, Partial<Measured>, string, string]>([
    ['whose surplus is refused passes', {}, 'passed', 'passed'],
    ['within the tolerance passes', half(420, 180), 'passed', 'passed'],
    ['beyond the tolerance fails', half(421, 179), 'failed limit.not-enforced', 'passed'],
    ['where nothing is accepted any more in its second half passes', half(0, 600), 'passed', 'passed'],
    [
      'that never refuses fails and has no code',
      { ...half(600, 0), total: { calls: 1500, accepted: 1500, refused: {} } },
      'failed limit.not-enforced',
      'couldNotRun',
    ],
    [
      'whose surplus gets no answer instead of a refusal proves nothing',
      {
        total: { calls: 1500, accepted: 1000, refused: {} },
        secondHalf: { calls: 600, accepted: 400, refused: {}, seconds: 2 },
        broken: { 'no-answer': 500 },
      },
      'errored',
      'errored',
    ],
    [
      'that refuses with 10002 fails by its code alone',
      { ...half(400, 200, '10002'), total: { calls: 1500, accepted: 1000, refused: { 10002: 500 } } },
      'passed',
      'failed limit.wrong-code',
    ],
    [
      'that refuses with another legal code passes',
      { total: { calls: 1500, accepted: 1000, refused: { 10006: 500 } } },
      'passed',
      'passed',
    ],
    [
      'that refuses with several codes, one of them wrong, fails',
      { total: { calls: 1500, accepted: 1000, refused: { 60007: 499, 10002: 1 } } },
      'passed',
      'failed limit.wrong-code',
    ],
    [
      'that accepts nothing at all proves nothing',
      { total: { calls: 1500, accepted: 0, refused: { 60007: 1500 } } },
      'errored',
      'errored',
    ],
    ['whose second half had no surplus proves nothing', half(400, 10), 'errored', 'errored'],
  ])('%s', (_, changes, enforced, code) => {
    expect(judge(aboveRun(changes), 'above')).toMatchObject({ 'limit-above-enforced': enforced, 'limit-code': code });
  });
});

it('a run above the limit that is too short to judge says so', () => {
  const secondHalf = { calls: 0, accepted: 0, refused: {}, seconds: 0 };
  const [check] = judgeLoad(aboveRun({ secondHalf }), SHORT_PROFILES.above).checks;
  expect(check?.reason).toBe('the run is too short: no whole second lies in its second half');
});

describe('both runs together', () => {
  const merge = (below: Partial<Measured>, above: Partial<Measured>) =>
    mergeJudgements(judgeLoad(belowRun(below), SHORT_PROFILES.below), judgeLoad(aboveRun(above), SHORT_PROFILES.above));

  it('have each check once, all of them known', () => {
    const ids = merge({}, {}).checks.map(({ id }) => id);
    expect(ids).toEqual(['limit-below-accepted', 'limit-above-enforced', 'limit-code', 'limit-answers-valid']);
    expect(LIMIT_CHECKS.map(({ id }) => id)).toEqual(['limit-smoke-answered', ...ids]);
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
    [{ total: { calls: 1800, accepted: 1799, refused: { 60007: 1 } } }, {}, 'refusesBelow'],
    [{}, { trouble: 'k6 died' }, 'inconclusive'],
  ])('come to one verdict on the limit', (below, above, verdict) => {
    expect(merge(below, above).limit).toMatchObject({ verdict, documented: 200, offered: { rate: 300 } });
  });
});
