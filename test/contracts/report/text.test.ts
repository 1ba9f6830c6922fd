import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../contracts/report/json.ts';
import { renderText } from '../../../contracts/report/text.ts';
import { check, reportOf } from './checks.ts';

const FAILED = check('missing-group', 'failed', {
  requirement: 'A call for a group that never existed is refused.',
  findings: [
    {
      code: 'response.error-code.unexpected',
      path: '/ErrorCode',
      expected: [10010, 10015],
      actual: 10002,
      message: 'ErrorCode is 10002; legal for missing-group: 10010, 10015.',
    },
  ],
  curl: `curl -sS -X POST -H 'content-type: application/json' --data-binary '{"GroupId":"g"}' "http://127.0.0.1:4010/"`,
});

const report = reportOf(
  [
    check('status-200', 'passed', { layer: 'schema' }),
    FAILED,
    check('polite', 'observed', { level: 'should', layer: 'relation' }),
    check('expired', 'couldNotRun', { reason: "needs the app's secret key: give --secret-key-env" }),
  ],
  { observations: [{ unknown: 'missing-key', seen: 'omitted', samples: 2 }] },
);

describe('the report as text', () => {
  it('reads like this', () => {
    expect(renderText(report)).toMatchInlineSnapshot(`
      "group-counter-kit 0.1.0: verify http://127.0.0.1:4010
      contract 1.0.0, seed 7

        schema        1 passed
        cause         1 failed,  1 not run
        relation      1 observed

      FAILED missing-group (cause)
        A call for a group that never existed is refused. Source: [page]
        - response.error-code.unexpected at /ErrorCode
          ErrorCode is 10002; legal for missing-group: 10010, 10015.
          expected  [10010, 10015]
          actual    10002
        curl -sS -X POST -H 'content-type: application/json' --data-binary '{"GroupId":"g"}' "http://127.0.0.1:4010/"

      Observed polite (relation, should)
        It holds: polite. Source: [page]

      Left open by the API: 1 thing observed, not judged (--verbose lists them).

      Not run: needs the app's secret key: give --secret-key-env
        expired

      incompatible: 3 of 4 checks ran: 1 passed, 1 failed, 1 observed, 1 not run
      "
    `);
  });

  it('ends with the verdict and how many checks ran', () => {
    expect(renderText(report).trimEnd().split('\n').at(-1)).toMatch(
      /^incompatible: 3 of 4 checks ran: 1 passed, 1 failed/,
    );
  });

  it('lists what the API leaves open where that is asked for, and is otherwise one line', () => {
    expect(renderText(report, { verbose: true })).toContain(
      '\nLeft open by the API, seen here (so many times):\n  missing-key: omitted (2)\n',
    );
    expect(renderText(report)).not.toContain('missing-key');
  });

  it('says which options would accept what was not run', () => {
    const open = reportOf([check('one', 'passed'), check('two', 'couldNotRun', { reason: 'needs a thing' })]);
    expect(renderText(open)).toContain('--allow-not-run two');
  });

  it('lists what was not applicable with its reason', () => {
    const text = renderText(
      reportOf([check('one', 'passed'), check('two', 'notApplicable', { reason: 'not asked for' })]),
    );
    expect(text).toContain('Not applicable: not asked for\n  two');
  });

  it('shows control characters that a provider sent, and does not send them on', () => {
    const text = renderText(reportOf([check('one', 'couldNotRun', { reason: 'it said \u001b[2J\u0007' })]));
    expect(text).toContain('it said \\u001b[2J\\u0007');
  });

  it('is coloured only when asked', () => {
    expect(renderText(report)).not.toContain('\u001b[');
    expect(renderText(report, { color: true })).toContain('\u001b[');
  });

  it('keeps to 80 columns but for commands', () => {
    const long = renderText(report)
      .split('\n')
      .filter((line) => line.length > 80 && !line.includes('curl'));
    expect(long).toEqual([]);
  });
});

describe('the report as JSON', () => {
  it('has the members of version 1', () => {
    const read = JSON.parse(renderJson(report)) as Record<string, unknown>;
    expect(Object.keys(read)).toEqual(
      expect.arrayContaining([
        'version',
        'complete',
        'tool',
        'contract',
        'command',
        'target',
        'seed',
        'startedAt',
        'durationMs',
        'verdict',
        'incomplete',
        'counts',
        'checks',
        'observations',
      ]),
    );
    expect(read).toMatchObject({
      version: 1,
      verdict: 'incompatible',
      durationMs: 1234,
      incomplete: ["expired: needs the app's secret key: give --secret-key-env"],
    });
  });
});
