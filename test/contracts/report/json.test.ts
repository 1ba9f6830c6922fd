import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../contracts/report/json.ts';
import { NumberLiteral } from '../../../contracts/wire/exact-json.ts';
import { check, reportOf } from './checks.ts';

const finding = (expected: unknown, actual: unknown) =>
  check('one', 'failed', {
    findings: [
      { code: 'response.counter.value', path: '/GroupCounter/0/Value', expected, actual, message: 'It is not.' },
    ],
  });

describe('the JSON of values', () => {
  it.each([
    ['a bigint', 9223372036854775807n, '9223372036854775807'],
    ['a lowest bigint inside an object', { Value: -(2n ** 63n) }, '{ "Value": -9223372036854775808 }'],
    ['a literal that was read exactly', new NumberLiteral('9223372036854775807'), '9223372036854775807'],
    ['what is no finite number', Number.NaN, 'null'],
    ['a lone surrogate', '\ud800', '"\\ud800"'],
  ])('is exact for %s', (_title, value, text) => {
    const json = renderJson(reportOf([finding(value, [value])]));
    expect(() => JSON.parse(json)).not.toThrow();
    const shown = `"expected": ${text}, "actual": [ ${text} ]`;
    expect(json.replace(/\s+/g, ' ').split(shown)).toHaveLength(3);
  });

  it('has both values of a finding, null where there is nothing', () => {
    const { checks, groups } = JSON.parse(renderJson(reportOf([finding(undefined, undefined)])));
    expect(checks[0].findings[0]).toMatchObject({ expected: null, actual: null });
    expect(groups[0]).toMatchObject({ expected: null, actual: null });
  });

  it('holds subject, waivers and limit where they are known, and only there', () => {
    const plain = JSON.parse(renderJson(reportOf([check('one', 'passed')])));
    expect(plain).not.toHaveProperty('subject');
    expect(plain).not.toHaveProperty('limit');
    expect(plain.waivers).toEqual([]);
    const subject = { name: 'a client', version: '1.0', language: 'go' };
    const waivers = [{ check: 'one', state: 'unused' }] as const;
    expect(JSON.parse(renderJson(reportOf([], { subject, waivers })))).toMatchObject({ subject, waivers });
  });
});
