import { describe, expect, it } from 'vitest';
import { judgeLoad } from '../../load/judge/conformance.ts';
import type { Measured } from '../../load/measure/measured.ts';
import { PROFILES, SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun, belowRun, evenCalls, smokeRun } from './measured-run.ts';

const REFUSED = 'failed limit.refused-below';

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
  /** So many calls refused, evenly spread over the run. */
  const refused = (count: number, code = '60007') => {
    const isRefused = (index: number): boolean =>
      Math.floor((index + 1) * (count / 1800)) > Math.floor(index * (count / 1800));
    return {
      calls: evenCalls(SHORT_PROFILES.below, (index) => (isRefused(index) ? code : '0')),
      total: { calls: 1800, accepted: 1800 - count, refused: { [code]: count } },
    };
  };

  it.each<[string, Partial<Measured>, string]>([
    ['without refusals passes', {}, 'passed'],
    ['with one refusal, where nobody else calls the app, fails', { ...refused(1), others: 'none' }, REFUSED],
    ['with a refusal of any code fails there', { ...refused(3, '10004'), others: 'none' }, REFUSED],
    ['with a few scattered refusals blames nobody: the app may be shared', refused(18), 'errored'],
    ['with the refusals that 30 calls a second of others bring about blames nobody', refused(90), 'errored'],
    ['with more refusals than sharing explains fails', refused(300), REFUSED],
    ['where all is refused for the limit fails', refused(1800), REFUSED],
    ['where all is refused for another reason proves nothing', refused(1800, '70001'), 'errored'],
    ['on an app that anybody may use blames nobody for refusals', { ...refused(900), others: 'any' }, 'errored'],
    ['on an app that anybody may use passes without refusals', { others: 'any' }, 'passed'],
    ['with occasional codes of "try again" passes', { ...refused(18, '10002'), others: 'none' }, 'passed'],
    ['with more of them than are occasional proves nothing', { ...refused(19, '10002'), others: 'none' }, 'errored'],
  ])('%s', (_, changes, expected) => {
    expect(judge(belowRun(changes), 'below')).toMatchObject({ 'limit-below-accepted': expected });
  });

  it('says what was refused', () => {
    const [check] = judgeLoad(belowRun({ ...refused(37), others: 'none' }), SHORT_PROFILES.below).checks;
    expect(check?.findings[0]?.message).toBe(
      'At 180/s, 37 of 1800 calls were refused (60007: 37), 37 when at most 184 of our calls had come within a second. Nobody else called the app.',
    );
  });

  it('says what sharing would explain', () => {
    const [check] = judgeLoad(belowRun(refused(300)), SHORT_PROFILES.below).checks;
    expect(check?.findings[0]?.message).toMatch(
      /\. 295 of these came, all along, when fewer than 160 of our calls had been accepted within a second: others would have to send more than 40 calls a second to the same app\.$/,
    );
  });

  it('names both possibilities where it cannot be told, with the numbers', () => {
    const [check] = judgeLoad(belowRun(refused(2)), SHORT_PROFILES.below).checks;
    expect(check?.reason).toBe(
      "cannot tell: at 180/s, 2 of 1800 calls were refused (60007: 2), 2 when at most 184 of our calls had come within a second. Either others call the same app, which share its limit, or the limit is a small bucket, which holds less than a second's calls and refuses those that come close together. Repeat it with an app that nobody else calls",
    );
  });

  it('tells how often calls were told to try again, and does not count that as refusals', () => {
    const { observations, checks } = judgeLoad(belowRun(refused(2, '10002')), SHORT_PROFILES.below);
    expect(observations).toEqual([{ unknown: 'try-again-under-load', seen: '10002', samples: 2 }]);
    expect(checks.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
    const [told] = judgeLoad(belowRun(refused(40, '10002')), SHORT_PROFILES.below).checks;
    expect(told?.reason).toContain('40 of 1800 calls were answered with codes documented as "try again" (10002: 40)');
  });
});

describe('a smoke run', () => {
  it('has a check of its own', () => {
    expect(judge(smokeRun(), 'smoke')).toEqual({ 'limit-smoke-answered': 'passed', 'limit-answers-valid': 'passed' });
    const calls = evenCalls(PROFILES.smoke, (index) => (index % 10 === 0 ? '60007' : '0'));
    const refused = { calls, total: { calls: 100, accepted: 90, refused: { 60007: 10 } } };
    expect(judge(smokeRun(refused), 'smoke')).toMatchObject({ 'limit-smoke-answered': REFUSED });
    const tried = { total: { calls: 100, accepted: 99, refused: { 10002: 1 } } };
    expect(judge(smokeRun(tried), 'smoke')).toMatchObject({ 'limit-smoke-answered': 'passed' });
  });
});

describe('a run above the limit', () => {
  const half = (accepted: number, refused: number, code = '60007') => ({
    secondHalf: { calls: accepted + refused, accepted, refused: { [code]: refused }, fromMs: 3000, seconds: 2 },
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
        secondHalf: { calls: 600, accepted: 400, refused: {}, fromMs: 3000, seconds: 2 },
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
      { total: { calls: 1500, accepted: 1000, refused: { 60007: 499, 10004: 1 } } },
      'passed',
      'failed limit.wrong-code',
    ],
    [
      'in which one call in 300 is told to try again passes',
      { total: { calls: 1500, accepted: 1000, refused: { 60007: 495, 10002: 5 } } },
      'passed',
      'passed',
    ],
    [
      'in which more are told to try again than is occasional says nothing of its code',
      { total: { calls: 1500, accepted: 900, refused: { 60007: 450, 10002: 150 } } },
      'passed',
      'errored',
    ],
    [
      'in which calls that are told to try again make up for a limit that is not there proves nothing',
      {
        total: { calls: 1500, accepted: 1000, refused: { 10002: 500 } },
        ...half(200, 400, '10002'),
      },
      'errored',
      'errored',
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
  const secondHalf = { calls: 0, accepted: 0, refused: {}, fromMs: 0, seconds: 0 };
  const [check] = judgeLoad(aboveRun({ secondHalf }), SHORT_PROFILES.above).checks;
  expect(check?.reason).toBe('the run is too short: no whole second lies in its second half');
});
