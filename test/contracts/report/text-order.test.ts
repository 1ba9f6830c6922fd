import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../contracts/report/check-result.ts';
import { renderText } from '../../../contracts/report/text.ts';
import { check, reportOf } from './checks.ts';
import { hostileText, RUNS, reportSaying } from './hostile.ts';

const SHOWN = { failed: 'FAILED', waived: 'Waived', observed: 'Observed' } as const;

/** Lines that are too long although they could be broken: all but commands and words. */
function breakable(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.length > 80 && !line.startsWith('  curl ') && line.trim().split(/\s+/).length > 2);
}

describe('the order of the text', () => {
  it('is worst first, the verdict last', () => {
    const reason = 'a reason';
    const checks = OUTCOMES.map((outcome) => check(`is-${outcome}`, outcome, { reason }));
    const text = renderText(reportOf(checks, { troubles: ['it broke'] }));
    const places = [
      `${SHOWN.failed} is-failed`,
      'No verdict: it broke',
      'Errored: a reason\n  is-errored',
      `${SHOWN.waived} is-waived`,
      `${SHOWN.observed} is-observed`,
      'Not run: a reason\n  is-couldNotRun',
      'Not applicable: a reason\n  is-notApplicable',
      'incompatible: 5 of 7 checks ran',
    ].map((line) => text.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('says what became of the checks before the verdict where one line cannot hold both', () => {
    const text = renderText(reportOf(OUTCOMES.map((outcome) => check(outcome, outcome))));
    expect(text.trimEnd().split('\n').slice(-3)).toEqual([
      'Checks: 1 passed, 1 failed, 1 waived, 1 observed, 1 not applicable, 1 not run, 1',
      '  errored',
      'incompatible: 5 of 7 checks ran',
    ]);
  });

  it('shows no more findings of one check than tell something', () => {
    const findings = Array.from({ length: 20 }, (_, index) => ({
      code: 'response.counter.missing' as const,
      path: `/GroupCounter/${index}`,
      expected: index,
      actual: null,
      message: `Counter ${index} is missing.`,
    }));
    const text = renderText(reportOf([check('one', 'failed', { findings })]));
    expect(text.match(/is missing/g)).toHaveLength(5);
    expect(text).toContain('and 15 more findings, which the JSON report has');
  });

  it('names the waivers that excuse nothing', () => {
    const waivers = [
      { check: 'one', state: 'used' },
      { check: 'two', state: 'expired' },
      { check: 'three', state: 'unused' },
    ] as const;
    const text = renderText(reportOf([check('one', 'waived', { reason: 'a reason' })], { waivers }));
    expect(text).toContain('Waivers that excuse nothing:\n  two expired, three unused\n');
  });
});

describe('the options that would accept what was not run', () => {
  it('are never broken between option and id', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `a-check-of-some-length-${index}`);
    const text = renderText(reportOf([check('one', 'passed'), ...ids.map((id) => check(id, 'couldNotRun'))]));
    for (const id of ids) expect(text).toContain(`--allow-not-run ${id}`);
    expect(breakable(text)).toEqual([]);
  });
});

describe('whatever a provider says, the text', () => {
  it('keeps to 80 columns but for commands and long words', () => {
    fc.assert(
      fc.property(hostileText, (said) => {
        expect(breakable(renderText(reportSaying(said)))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('holds no control character and no command to the runner of a job', () => {
    fc.assert(
      fc.property(hostileText, (said) => {
        const text = renderText(reportSaying(said));
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(text).not.toMatch(/^\s*::|##\[/m);
      }),
      RUNS,
    );
  });

  it('has its sections, and no others', () => {
    const titles = (text: string) =>
      text.split('\n').filter((line) => /^(FAILED|Waived|Observed|Errored|incomp)/.test(line));
    const plain = titles(renderText(reportSaying('plain')));
    fc.assert(
      fc.property(hostileText, (said) => {
        expect(titles(renderText(reportSaying(`x${said}`))).length).toBe(plain.length);
      }),
      RUNS,
    );
  });
});
