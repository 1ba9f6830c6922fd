import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../contracts/report/check-result.ts';
import { renderText } from '../../../contracts/report/text.ts';
import { applyWaivers, type Waiver } from '../../../contracts/report/waivers.ts';
import { check, reportOf } from './checks.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const waiver = (rest: Partial<Waiver> = {}): Waiver => ({
  check: 'one',
  reason: 'known',
  until: '2026-12-31',
  ...rest,
});
const finding = (code: 'response.schema' | 'http.status') =>
  ({ code, path: '', expected: 1, actual: 2, message: 'It is wrong.' }) as const;
const failing = check('one', 'failed', { findings: [finding('http.status')] });

describe('a waiver', () => {
  const OUTCOMES: [before: Outcome, after: Outcome, state: string][] = [
    ['failed', 'waived', 'used'],
    ['passed', 'passed', 'stale'],
    ['errored', 'errored', 'unused'],
    ['couldNotRun', 'couldNotRun', 'unused'],
    ['notApplicable', 'notApplicable', 'unused'],
    ['observed', 'observed', 'unused'],
  ];

  it.each(OUTCOMES)('of a check that %s makes it %s, and is %s', (before, after, state) => {
    const { checks, waivers } = applyWaivers([check('one', before)], [waiver()], NOW);
    expect(checks[0]?.outcome).toBe(after);
    expect(waivers).toEqual([{ check: 'one', state }]);
  });

  it('of a check that is not there is unused', () => {
    const { checks, waivers } = applyWaivers([check('two', 'passed')], [waiver()], NOW);
    expect(checks).toEqual([check('two', 'passed')]);
    expect(waivers).toEqual([{ check: 'one', state: 'unused' }]);
  });

  it('says why and until when, and where that is tracked', () => {
    const { checks } = applyWaivers([failing], [waiver({ issue: 'BUG-7' })], NOW);
    expect(checks[0]?.reason).toBe('waived until 2026-12-31: known (BUG-7)');
    expect(checks[0]?.findings).toEqual(failing.findings);
  });

  it('of a finding excuses that finding alone', () => {
    const only = [waiver({ finding: 'http.status' })];
    const both = { ...failing, findings: [finding('http.status'), finding('response.schema')] };
    const outcomes = [failing, both, { ...failing, findings: [] }].map((one) => applyWaivers([one], only, NOW));
    expect(outcomes.map(({ checks }) => checks[0]?.outcome)).toEqual(['waived', 'failed', 'failed']);
    expect(outcomes.map(({ waivers }) => waivers[0]?.state)).toEqual(['used', 'unused', 'unused']);
  });

  it.each([
    ['the last instant of its last day', '2026-06-15', Date.UTC(2026, 5, 16) - 1, 'used'],
    ['the instant after', '2026-06-15', Date.UTC(2026, 5, 16), 'expired'],
    ['its last instant', '2026-06-15T14:00:00+02:00', NOW, 'used'],
    ['the millisecond after', '2026-06-15T14:00:00+02:00', NOW + 1, 'expired'],
    ['any time, where its end is no date', '2026-02-30', 0, 'expired'],
  ])('at %s (%s)', (_title, until, now, state) => {
    const { checks, waivers } = applyWaivers([failing], [waiver({ until })], now);
    expect(waivers).toMatchObject([{ check: 'one', state }]);
    expect(checks[0]?.outcome).toBe(state === 'used' ? 'waived' : 'failed');
  });

  it('that is expired is void for a check that passes too', () => {
    const { checks, waivers } = applyWaivers([check('one', 'passed')], [waiver({ until: '2026-01-01' })], NOW);
    expect(checks).toEqual([check('one', 'passed')]);
    expect(waivers).toEqual([{ check: 'one', state: 'expired' }]);
  });
});

describe('stale waivers', () => {
  const passed = [check('one', 'passed'), check('two', 'passed', { layer: 'schema' }), check('three', 'passed')];
  const { checks, waivers } = applyWaivers(passed, [waiver({ check: 'two' }), waiver()], NOW);

  it('are one failed check, with a finding for each', () => {
    expect(checks.slice(0, 3)).toEqual(passed);
    expect(checks.slice(3)).toMatchObject([{ id: 'waiver-stale', level: 'must', outcome: 'failed', layer: 'schema' }]);
    expect(checks[3]?.findings.map(({ code, path }) => [code, path])).toEqual([
      ['waiver.stale', 'two'],
      ['waiver.stale', 'one'],
    ]);
  });

  it('make a provider that is right incompatible, and say what to do', () => {
    const report = reportOf(checks, { waivers });
    expect(report.verdict).toBe('incompatible');
    expect(renderText(report)).toMatch(/waiver-stale[\s\S]*Take its waiver\s+out of the\s+file/);
  });
});

describe('the verdict on waived checks', () => {
  it.each([
    ['one waived beside one that passed', ['failed', 'passed'], 'compatible'],
    ['nothing but waived', ['failed'], 'inconclusive'],
  ] as [string, Outcome[], string][])('with %s is %s', (_title, outcomes, verdict) => {
    const run = outcomes.map((outcome, index) => check(['one', 'two'][index] ?? '', outcome));
    const report = reportOf(applyWaivers(run, [waiver()], NOW).checks);
    expect(report.verdict).toBe(verdict);
    if (verdict === 'inconclusive') expect(report.incomplete).toEqual(['no check passed: all of them are waived']);
  });
});

describe('a waiver of a pattern', () => {
  const pattern = waiver({ check: 'fuzz-*' });
  const states = (checks: Parameters<typeof applyWaivers>[0], known?: string[]) =>
    applyWaivers(checks, [pattern], NOW, known).waivers.map(({ state }) => state);

  it('excuses all that fails of what it names, and nothing else', () => {
    const { checks, waivers } = applyWaivers(
      [check('fuzz-a', 'failed'), check('fuzz-b', 'failed'), check('fuzz-c', 'passed'), check('one', 'failed')],
      [pattern],
      NOW,
    );
    expect(checks.map(({ outcome }) => outcome)).toEqual(['waived', 'waived', 'passed', 'failed']);
    expect(waivers).toEqual([{ check: 'fuzz-*', state: 'used' }]);
  });

  it('is stale only where all that it names ran and none failed', () => {
    const passing = [check('fuzz-a', 'passed'), check('fuzz-b', 'observed')];
    expect(states(passing)).toEqual(['stale']);
    expect(states(passing, ['fuzz-a', 'fuzz-b', 'fuzz-c'])).toEqual(['unused']);
    expect(states([...passing, check('fuzz-c', 'couldNotRun')])).toEqual(['unused']);
    expect(states([check('fuzz-b', 'observed')])).toEqual(['unused']);
  });

  it('of a finding leaves alone what fails by another', () => {
    const only = waiver({ check: '*', finding: 'http.status' });
    const other = check('two', 'failed', { findings: [finding('response.schema')] });
    const { checks } = applyWaivers([failing, other], [only], NOW);
    expect(checks.map(({ outcome }) => outcome)).toEqual(['waived', 'failed']);
  });

  it('beside another of the same check says once why', () => {
    const { checks } = applyWaivers([failing], [waiver(), waiver({ check: 'o*', reason: 'too' })], NOW);
    expect(checks[0]?.reason).toBe('waived until 2026-12-31: known');
  });
});

describe('the last week of a waiver', () => {
  it.each([
    ['2026-06-21', 'failed', [{ check: 'one', state: 'used', endsSoon: '2026-06-21' }]],
    ['2026-06-15', 'couldNotRun', [{ check: 'one', state: 'unused', endsSoon: '2026-06-15' }]],
    ['2026-06-22', 'failed', [{ check: 'one', state: 'used' }]],
    ['2026-06-14', 'failed', [{ check: 'one', state: 'expired' }]],
  ] as [string, Outcome, object[]][])(
    'is named in the report: until %s, where the check %s',
    (until, outcome, said) => {
      const excused = applyWaivers([check('one', outcome)], [waiver({ until })], NOW);
      expect(excused.waivers).toEqual(said);
      const text = renderText(reportOf(excused.checks, { waivers: excused.waivers }));
      expect(text.includes(`Waivers that end soon:\n  one until ${until}`)).toBe(
        JSON.stringify(said).includes('endsSoon'),
      );
    },
  );
});
