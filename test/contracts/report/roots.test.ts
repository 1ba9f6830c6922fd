import { describe, expect, it } from 'vitest';
import type { Finding, Root } from '../../../contracts/finding.ts';
import { blocksOf, checksOf } from '../../../contracts/report/blocks.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { renderReport } from '../../../contracts/report/render.ts';
import { check, reportOf } from './checks.ts';
import { schemaFaults } from './schema.ts';

const finding = (actual: unknown, root?: Root): Finding => ({
  code: 'response.error-code.unexpected',
  path: '/ErrorCode',
  expected: [10010],
  actual,
  message: `ErrorCode is ${actual}.`,
  ...(root && { root }),
});
const failed = (id: string, ...findings: Finding[]) => check(id, 'failed', { findings });
const shapes = (checks: CheckResult[]) =>
  blocksOf(checks).map((block) => [block.root, checksOf(block).map(({ id }) => id), block.after?.map(({ id }) => id)]);

const ONE: Root = { name: 'integers are rounded' };
const OTHER: Root = { name: 'the filter is ignored' };

describe('findings of one root', () => {
  it('are one block whatever their shape, with each check once', () => {
    const checks = [
      failed('a', finding(1, ONE), finding(2, ONE)),
      failed('b', finding(3, ONE)),
      failed('c', finding(1)),
    ];
    expect(shapes(checks)).toEqual([
      [ONE.name, ['a', 'b'], undefined],
      [undefined, ['c'], undefined],
    ]);
  });

  it('of two roots are two blocks though they are equal, and a check of both is in both', () => {
    const checks = [failed('a', finding(1, ONE), finding(1, OTHER)), failed('b', finding(1, OTHER))];
    expect(shapes(checks)).toEqual([
      [OTHER.name, ['a', 'b'], undefined],
      [ONE.name, ['a'], undefined],
    ]);
  });

  it('say in which calls, where all agree', () => {
    const narrow = { ...ONE, when: 'in large answers' };
    expect(blocksOf([failed('a', finding(1, narrow), finding(2, narrow))])[0]?.root).toBe(
      'integers are rounded, in large answers',
    );
    expect(blocksOf([failed('a', finding(1, narrow), finding(2, ONE))])[0]?.root).toBe('integers are rounded');
  });

  it('are headed by it in every form for people, and named in JSON', () => {
    const report = reportOf([failed('a', finding(1, ONE)), failed('b', finding(2, ONE))]);
    expect(renderReport(report, 'text')).toContain(`FAILED ${ONE.name}\n  2 checks: a (cause), b (cause)\n`);
    expect(renderReport(report, 'markdown')).toContain(`#### ${ONE.name}\n\n2 checks: \`a\` (cause), \`b\` (cause)`);
    expect(renderReport(report, 'github')).toContain(`::error title=a::${ONE.name}%0A`);
    const json = JSON.parse(renderReport(report, 'json'));
    expect(json.groups).toMatchObject([{ root: ONE.name, checks: ['a', 'b'], findings: 2 }]);
    expect(json.checks[0].findings[0].root).toBe(ONE.name);
    expect(schemaFaults(json)).toEqual([]);
  });
});

describe('a cascade', () => {
  const limit: Root = { name: 'limit-exceeded is refused with ErrorCode 60008', refusedWith: 60008, leads: true };
  const refused = (code: number): Root => ({
    name: `legal calls are refused with ErrorCode ${code}`,
    refusedWith: code,
  });

  it('is told by the limit whose code is wrong, the rest in a line under it', () => {
    const others = ['a', 'b', 'c'].map((id) => failed(id, finding(60008, refused(60008))));
    const checks = [...others, failed('d', finding(1, ONE)), failed('limit-exceeded', finding(60008, limit))];
    expect(shapes(checks)).toEqual([
      [limit.name, ['limit-exceeded'], ['a', 'b', 'c']],
      [ONE.name, ['d'], undefined],
    ]);
    expect(renderReport(reportOf(checks), 'text')).toContain('  and 3 more checks fail for it: a, b, c\n');
  });

  it('is told by the root that others name as theirs, however few checks show that', () => {
    const after: Root = { name: 'conclusions from it', follows: ONE.name };
    const others = ['a', 'b', 'c'].map((id) => failed(id, finding(2, after)));
    const checks = [...others, failed('d', finding(1, ONE)), failed('e', finding(1, OTHER), finding(2, after))];
    expect(shapes(checks)).toEqual([
      [ONE.name, ['d'], ['a', 'b', 'c', 'e']],
      [OTHER.name, ['e'], undefined],
    ]);
    expect(shapes(others)).toEqual([[after.name, ['a', 'b', 'c'], undefined]]);
  });

  it('is told by what nearly every call is refused with', () => {
    const many = Array.from({ length: 12 }, (_, at) => failed(`call-${at}`, finding(10002, refused(10002))));
    const wrong = { name: 'missing-group is refused with ErrorCode 10002', refusedWith: 10002 };
    expect(shapes([failed('missing-group', finding(10002, wrong)), ...many])).toEqual([
      [refused(10002).name, many.map(({ id }) => id), ['missing-group']],
    ]);
    expect(shapes([failed('missing-group', finding(10002, wrong)), ...many.slice(1)])).toHaveLength(2);
  });

  it('takes in no refusal with another code', () => {
    const checks = [failed('limit-exceeded', finding(60008, limit)), failed('a', finding(10004, refused(10004)))];
    expect(shapes(checks)).toHaveLength(2);
  });
});
