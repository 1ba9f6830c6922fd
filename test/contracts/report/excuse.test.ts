import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { renderReport } from '../../../contracts/report/render.ts';
import { applyWaivers, type Waiver } from '../../../contracts/report/waivers.ts';
import { check, reportOf } from './checks.ts';

const NOW = Date.UTC(2026, 5, 15);
const WAIVER: Waiver = { check: 'good', reason: 'known', until: '2026-12-31' };
const leaning = (id: string, ...leansOn: string[]) =>
  check(id, 'couldNotRun', { reason: `its control ${leansOn[0]} is refused in the same way`, leansOn });

function excused(checks: readonly CheckResult[], waivers: readonly Waiver[] = [WAIVER]) {
  const applied = applyWaivers(checks, waivers, NOW);
  return { ...applied, report: reportOf(applied.checks, { waivers: applied.waivers }) };
}

const FAILED = check('good', 'failed');
const PASSED = check('other', 'passed');

describe('a check that could not run for the failure of a waived one', () => {
  const { checks, report } = excused([FAILED, leaning('bad', 'good'), leaning('worse', 'bad'), PASSED]);

  it('is excused by that waiver, and says so; what leans on it is, too', () => {
    const said = (of: string) => `its control ${of} is refused in the same way; excused, as good is waived`;
    expect(checks.map(({ outcome, excused: is, reason }) => [outcome, is, reason])).toEqual([
      ['waived', undefined, 'waived until 2026-12-31: known'],
      ['couldNotRun', true, said('good')],
      ['couldNotRun', true, said('bad')],
      ['passed', undefined, undefined],
    ]);
    expect(report).toMatchObject({ verdict: 'compatible', incomplete: [], counts: { couldNotRun: 2 } });
  });

  it('is named in every form of the report, and no warning or option is made of it', () => {
    for (const format of ['text', 'markdown', 'github', 'junit', 'json'] as const) {
      const text = renderReport(report, format).replaceAll(/\s+/g, ' ');
      expect(text, format).toContain('excused, as good is waived');
      expect(text, format).not.toContain('--allow-not-run');
    }
    expect(renderReport(report, 'github')).toContain('::notice title=bad::not run: its control');
    expect(renderReport(report, 'github')).not.toContain('::warning');
    expect(renderReport(report, 'text')).toMatch(/2 not run \(2 excused\)/);
  });
});

it('what is open beside it is what an option is offered for', () => {
  const { report } = excused([FAILED, leaning('bad', 'good'), check('open', 'couldNotRun'), PASSED]);
  expect(report).toMatchObject({ verdict: 'inconclusive', incomplete: ['open: no reason given'] });
  expect(renderReport(report, 'text')).toContain('To accept what was not run:\n  --allow-not-run open\n');
});

it('what is waived is told without the commands that repeat it, which the JSON report has', () => {
  const { report } = excused([{ ...FAILED, setup: 'curl states', sign: 'export it', curl: 'curl call' }, PASSED]);
  for (const format of ['text', 'markdown'] as const) expect(renderReport(report, format)).not.toMatch(/curl|export/);
  expect(renderReport(report, 'json')).toContain('"sign": "export it"');
});

describe('it stays open', () => {
  it.each([
    ['where its waiver is over', [FAILED, leaning('bad', 'good')], [{ ...WAIVER, until: '2026-01-01' }]],
    ['where what it leans on fails and is not waived', [FAILED, leaning('bad', 'good')], []],
    [
      'where that could not run for a reason of its own',
      [check('good', 'couldNotRun'), leaning('bad', 'good')],
      [WAIVER],
    ],
    ['where only one of two is waived', [FAILED, check('two', 'errored'), leaning('bad', 'good', 'two')], [WAIVER]],
    ['where nothing is known of that', [FAILED, leaning('bad', 'elsewhere')], [WAIVER]],
    ['where two lean on each other', [FAILED, leaning('bad', 'worse'), leaning('worse', 'bad')], [WAIVER]],
    ['where nothing that is waived kept it from running', [FAILED, check('bad', 'couldNotRun')], [WAIVER]],
    ['where something broke', [FAILED, check('bad', 'errored', { leansOn: ['good'] })], [WAIVER]],
  ])('%s', (_title, checks, waivers) => {
    const { report, checks: judged } = excused([...checks, PASSED], waivers);
    expect(report.verdict).not.toBe('compatible');
    expect(judged.filter((one) => one.excused)).toEqual([]);
  });

  it('where nothing passed beside it', () => {
    expect(excused([FAILED, leaning('bad', 'good')]).report.verdict).toBe('inconclusive');
  });
});
