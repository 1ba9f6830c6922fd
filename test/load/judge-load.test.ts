import { describe, expect, it } from 'vitest';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';
import { type Measured, measure } from '../../load/measure/measured.ts';
import { PROFILES, SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun, belowRun, evenCalls, smokeRun, surplusRefused } from './measured-run.ts';

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
      'At 180/s, 37 of 1800 calls were refused (60007: 37), 37 when at most 184 of our calls had come within a second. Nobody else called the app, as was stated.',
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
      "cannot tell: at 180/s, 2 of 1800 calls were refused (60007: 2), 2 when at most 184 of our calls had come within a second. Either others call the same app, which share its limit, or the limit is a small bucket, which holds less than a second's calls and refuses those that come close together. Repeat it with an app that nobody else calls, and state that (--sole-caller)",
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
  /** What a limit of so many a second answers to call `index` at 300/s, and what it says to the surplus. */
  const limitOf = (limit: number, code?: string) => (index: number) =>
    index % 300 < limit ? '0' : surplusRefused(299, code);
  /** The same, with another code for one call in so many. */
  const mixed = (every: number, code: string) => (index: number) =>
    index % every === 0 ? code : surplusRefused(index);
  const refusedOtherwise = (index: number) => surplusRefused(index, index === 299 ? '10004' : '60007');
  const retried = (index: number) => (index % 300 < 100 ? '0' : '10002');

  it.each<[string, (index: number) => string, string]>([
    ['whose surplus is refused passes', surplusRefused, 'passed passed passed'],
    ['with two calls a second more passes', limitOf(202), 'passed passed passed'],
    ['with five more fails', limitOf(205), 'failed limit.not-enforced passed passed'],
    ['with two calls a second less passes', limitOf(198), 'passed passed passed'],
    ['with five less is told', limitOf(195), 'passed errored passed'],
    ['with more less than others would take fails', limitOf(150), 'passed failed limit.too-low passed'],
    ['that never refuses fails and has no code', () => '0', 'failed limit.not-enforced passed couldNotRun'],
    ['that refuses with 10002 fails by its code', limitOf(200, '10002'), 'passed passed failed limit.wrong-code'],
    ['that refuses with another legal code passes', limitOf(200, '10006'), 'passed passed passed'],
    ['with one wrong code among right ones fails', refusedOtherwise, 'passed passed failed limit.wrong-code'],
    ['in which one call in 300 is told to try again passes', mixed(300, '10002'), 'passed passed passed'],
    ['in which more are says nothing of its code', mixed(20, '10002'), 'errored errored errored'],
    ['in which those hide that there is no limit proves nothing', retried, 'errored errored errored'],
    ['that accepts nothing at all proves nothing', () => '60007', 'errored errored errored'],
  ])('%s', (_, code, expected) => {
    const { checks } = judgeLoad(aboveRun({}, code), SHORT_PROFILES.above);
    const said = checks.slice(0, 3).map(({ outcome, findings }) => [outcome, ...findings.map((one) => one.code)]);
    expect(said.flat().join(' ')).toBe(expected);
  });

  it('is judged by what nobody else can have taken, where nobody else called', () => {
    const { checks } = judgeLoad(aboveRun({ others: 'none' }, limitOf(195)), SHORT_PROFILES.above);
    expect(checks[1]).toMatchObject({ id: 'limit-above-accepted', outcome: 'failed' });
    expect(checks[1]?.findings[0]?.message).toBe(
      'Of 300.0 calls a second in the second half, only 195.0 were accepted. As they came, a limit of 200 a second accepts at least 199.0 if refused calls do not count, and at most 0.0 if they do. A limit of about 195 a second would have done the same (fixed-clock). Nobody else called the app, as was stated.',
    );
  });

  it('whose surplus gets no answer instead of a refusal proves nothing', () => {
    const calls = evenCalls(SHORT_PROFILES.above).map((call, index): LoadCall => {
      return surplusRefused(index) === '0' ? call : { ...call, kind: 'broken', code: 'no-answer' };
    });
    const run = measure({ profile: SHORT_PROFILES.above, calls, dropped: 0, others: 'few' });
    expect(judge(run, 'above')).toMatchObject({ 'limit-above-enforced': 'errored', 'limit-code': 'errored' });
  });

  it('that has no surplus says so in a word of its own', () => {
    const calls = evenCalls({ ...SHORT_PROFILES.above, ratePerSecond: 205 });
    const run = measure({ profile: SHORT_PROFILES.above, calls, dropped: 0, others: 'few' });
    const profile = { ...SHORT_PROFILES.above, ratePerSecond: 205 };
    for (const { outcome, findings } of judgeLoad(run, profile).checks.slice(0, 3))
      expect([outcome, findings[0]?.code]).toEqual(['errored', 'limit.rate-not-offered']);
  });

  it('that is too short to judge says so', () => {
    const profile = { ...SHORT_PROFILES.above, durationSeconds: 3 };
    const run = measure({ profile, calls: evenCalls(profile, surplusRefused), dropped: 0, others: 'few' });
    const [check] = judgeLoad(run, profile).checks;
    expect(check?.reason).toBe('the run is too short: no whole second lies in its second half');
  });
});
