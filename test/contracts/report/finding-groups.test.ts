import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../contracts/finding.ts';
import { blocksOf } from '../../../contracts/report/blocks.ts';
import { groupFindings } from '../../../contracts/report/finding-groups.ts';
import { renderJson } from '../../../contracts/report/json.ts';
import { renderMarkdown } from '../../../contracts/report/markdown.ts';
import { renderText } from '../../../contracts/report/text.ts';
import { check, reportOf } from './checks.ts';

const code = (actual: unknown, rest: Partial<Finding> = {}): Finding => ({
  code: 'response.error-code.unexpected',
  path: '/ErrorCode',
  expected: [10010],
  actual,
  message: `ErrorCode is ${actual}.`,
  ...rest,
});

const failed = (id: string, findings: Finding[]) =>
  check(id, 'failed', { findings, requirement: 'It holds.', curl: `curl -sS 'http://127.0.0.1/${id}'` });

/** Ten checks of one cause, one of another. */
const TEN = Array.from({ length: 10 }, (_, index) => failed(`check-${index}`, [code(1, { message: `In ${index}.` })]));
const report = reportOf([failed('alone', [code(2)]), ...TEN]);

describe('findings of one cause', () => {
  it('are one group with all its checks, the most widespread first', () => {
    expect(report.groups.map(({ actual, checks, findings }) => [actual, checks.length, findings])).toEqual([
      [1, 10, 10],
      [2, 1, 1],
    ]);
    expect(JSON.parse(renderJson(report))).toMatchObject({
      groups: [{ code: 'response.error-code.unexpected', path: '/ErrorCode', expected: [10010], actual: 1 }, {}],
    });
  });

  it.each([
    ['code', { code: 'response.schema' as const }],
    ['path', { path: '/ActionStatus' }],
    ['expected', { expected: [10015] }],
    ['actual', { actual: '1' }],
  ])('are two groups where they differ in %s', (_member, difference) => {
    const groups = groupFindings([failed('one', [code(1)]), failed('two', [code(1, difference)])]);
    expect(groups).toHaveLength(2);
  });

  it('are one group whatever order members stand in and however an integer is held', () => {
    const one = failed('one', [code({ a: 5n, b: [1] })]);
    const two = failed('two', [code({ b: [1], a: 5 })]);
    expect(groupFindings([one, two])).toHaveLength(1);
  });

  it('are told once, with one command', () => {
    for (const text of [renderText(report), renderMarkdown(report)]) {
      expect(text.match(/curl -sS/g)).toHaveLength(2);
      for (const { id } of TEN) expect(text.match(new RegExp(`\\b${id}\\b(?!')`, 'g'))).toHaveLength(1);
    }
  });

  it('are counted inside one check', () => {
    const twice = reportOf([failed('one', [code(1, { message: 'In a.' }), code(1, { message: 'In b.' })])]);
    expect(twice.groups).toMatchObject([{ checks: ['one'], findings: 2 }]);
    expect(renderText(twice)).toContain('response.error-code.unexpected at /ErrorCode (2 times)');
    expect(renderText(twice)).not.toContain('In b.');
  });

  it('of checks that passed or were waived are in no group', () => {
    const findings = [code(1)];
    expect(reportOf([check('one', 'waived', { findings }), check('two', 'observed', { findings })]).groups).toEqual([]);
  });
});

describe('a block', () => {
  it('holds all that one check alone shows', () => {
    const blocks = blocksOf([failed('one', [code(1), code(2)]), failed('two', [code(2), code(3)])]);
    expect(blocks.map(({ first, more, findings }) => [first.id, more.length, findings.length])).toEqual([
      ['one', 1, 1],
      ['one', 0, 1],
      ['two', 0, 1],
    ]);
  });

  it('is there for a check without findings too', () => {
    expect(blocksOf([check('one', 'failed')])).toMatchObject([{ first: { id: 'one' }, findings: [] }]);
  });

  it('of a must comes before one of a should', () => {
    const should = { ...failed('nice', [code(1)]), level: 'should' as const };
    expect(blocksOf([should, failed('due', [code(2)])]).map(({ first }) => first.id)).toEqual(['due', 'nice']);
  });
});
