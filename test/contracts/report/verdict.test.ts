import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../cli/exit-codes.ts';
import type { CheckResult, Outcome } from '../../../contracts/report/check-result.ts';
import { OUTCOMES } from '../../../contracts/report/check-result.ts';
import { check, reportOf } from './checks.ts';

const CASES: [title: string, outcomes: Outcome[], verdict: string, exit: number][] = [
  ['all passed', ['passed', 'passed'], 'compatible', 0],
  ['one failed', ['passed', 'failed'], 'incompatible', 1],
  ['failed and not run', ['failed', 'couldNotRun'], 'incompatible', 1],
  ['one not run', ['passed', 'couldNotRun'], 'inconclusive', 3],
  ['one errored', ['passed', 'errored'], 'inconclusive', 3],
  ['observed beside passed', ['passed', 'observed'], 'compatible', 0],
  ['nothing but observed', ['observed'], 'inconclusive', 3],
  ['nothing but not applicable', ['notApplicable'], 'inconclusive', 3],
  ['nothing at all', [], 'inconclusive', 3],
];

describe('verdict and exit code', () => {
  it.each(CASES)('%s', (_title, outcomes, verdict, exit) => {
    const report = reportOf(outcomes.map((outcome, index) => check(`check-${index}`, outcome)));
    expect(report.verdict).toBe(verdict);
    expect(exitCodeOf(report)).toBe(exit);
  });

  it('are not decided by a should', () => {
    const checks: CheckResult[] = [check('good', 'passed'), check('nice', 'failed', { level: 'should' })];
    expect(reportOf(checks).verdict).toBe('compatible');
  });

  it('accept what was not run by name, and only that', () => {
    const checks = [check('one', 'passed'), check('two', 'couldNotRun'), check('three', 'couldNotRun')];
    expect(reportOf(checks, {}, (id) => id === 'two').verdict).toBe('inconclusive');
    expect(reportOf(checks, {}, (id) => id !== 'one').verdict).toBe('compatible');
    expect(reportOf(checks.slice(1), {}, () => true).verdict).toBe('inconclusive');
  });

  it('put an interrupt before any verdict', () => {
    expect(exitCodeOf(reportOf([check('one', 'failed')], { complete: false }))).toBe(130);
  });

  it('count every outcome', () => {
    const { counts, tool } = reportOf(OUTCOMES.map((outcome) => check(outcome, outcome)));
    expect(counts).toEqual(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 1])));
    expect(tool.checks).toBe(OUTCOMES.length);
  });
});
