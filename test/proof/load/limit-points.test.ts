import { describe, expect, it } from 'vitest';
import { DEFECTIVE_LIMITERS } from '../../mutants/limits/defective.ts';
import { RIGHT_LIMITERS } from '../../mutants/limits/right.ts';
import { renderLimiters, summaryOfLimiters } from './document.ts';
import { pointsOfLimiters } from './limit-points.ts';
import { runTrial } from './run-trial.ts';
import type { LimitEvidence, TrialResult } from './trials.ts';

const [defect] = DEFECTIVE_LIMITERS;
const [right] = RIGHT_LIMITERS;
if (!defect || !right) throw new Error('There are no limiters.');

const CAUGHT: TrialResult = {
  checks: [{ id: 'limit-above-enforced', outcome: 'failed', codes: [defect.finding] }],
  candidates: [],
};
const PASSED: TrialResult = {
  checks: [{ id: 'limit-above-enforced', outcome: 'passed', codes: [] }],
  candidates: [right.model],
};
const HOLDS = {
  runs: 2,
  defects: [{ defect, results: [CAUGHT, CAUGHT] }],
  rights: [{ right, alone: [PASSED, PASSED], shared: [PASSED, PASSED] }],
} satisfies LimitEvidence;

/** What is amiss where a trial of the right limiter was another. */
const alone = (second: TrialResult | undefined) =>
  pointsOfLimiters({ ...HOLDS, rights: [{ right, alone: [PASSED, second], shared: [PASSED, PASSED] }] }).flat();

describe('the proof by limiters', () => {
  it('holds where each defect is caught each time and each right one passes and is named', () => {
    expect(pointsOfLimiters(HOLDS)).toEqual([[], []]);
    expect(summaryOfLimiters(HOLDS)).toContain('the proof holds');
    expect(renderLimiters(HOLDS)).toContain('| `none` | no limit at all | `limit.not-enforced` | 2 of 2 |');
  });

  it.each([
    ['another finding', { ...CAUGHT, checks: [{ ...CAUGHT.checks[0], codes: ['limit.too-low'] }] } as TrialResult],
    ['none', PASSED],
    ['no result', undefined],
  ])('does not where a defect shows %s once', (_, second) => {
    const evidence = { ...HOLDS, defects: [{ defect, results: [CAUGHT, second] }] };
    expect(pointsOfLimiters(evidence).flat()).toEqual([
      'The limiter none is caught by limit.not-enforced in 1 of 2 trials.',
    ]);
    expect(summaryOfLimiters(evidence)).toContain('the proof does not hold');
  });

  it('does not where a right limiter is blamed, open, observed without a reason, not named, or gave no result', () => {
    const [check] = PASSED.checks;
    if (!check) throw new Error('There is no check.');
    const having = (outcome: 'failed' | 'errored' | 'observed' | 'couldNotRun') => ({
      ...PASSED,
      checks: [{ ...check, outcome }],
    });
    for (const outcome of ['failed', 'errored', 'observed', 'couldNotRun'] as const)
      expect(alone(having(outcome)).join()).toMatch(/passes in 1 of 2 trials, and is blamed in [01]\.$/);
    expect(alone({ ...PASSED, candidates: [] })).toEqual([
      'The right limiter right-fixed-clock is among the possible ones in 1 of 2 trials.',
    ]);
    expect(alone(undefined).length).toBe(2);
  });

  it('does not where a right limiter is blamed beside others, and is indifferent to what cannot be told there', () => {
    const shared = (second: TrialResult | undefined) =>
      pointsOfLimiters({ ...HOLDS, rights: [{ right, alone: [PASSED, PASSED], shared: [PASSED, second] }] }).flat();
    const open = { ...PASSED, checks: PASSED.checks.map((check) => ({ ...check, outcome: 'errored' as const })) };
    expect(shared(CAUGHT)).toEqual(['The right limiter right-fixed-clock is blamed beside others in 1 of 2 trials.']);
    expect(shared(undefined).length).toBe(1);
    expect(shared(open)).toEqual([]);
  });

  it('does not where there is nothing to prove', () => {
    expect(pointsOfLimiters({ runs: 2, defects: [], rights: [] }).flat().length).toBe(1);
  });
});

it('a trial plays the limiter that it names, with its window where that is asked for', () => {
  const { checks, candidates } = runTrial({ limiter: 'none', seed: 1, others: false, withWindow: false });
  expect(checks.flatMap(({ codes }) => codes)).toContain('limit.not-enforced');
  expect(checks.map(({ id }) => id)).toContain('limit-recovers');
  expect(candidates.every(({ window }) => window !== 'bucket')).toBe(true);
  expect(() => runTrial({ limiter: 'nobody', seed: 1, others: false, withWindow: false })).toThrow(
    /the limiter nobody/,
  );
});
