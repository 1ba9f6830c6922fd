import { describe, expect, it } from 'vitest';
import {
  exactInteger,
  isInt64,
  isIntegerLiteral,
  MAX_DEPTH,
  NumberLiteral,
  readJson,
  writeJson,
} from '../../../contracts/wire/exact-json.ts';

describe('readJson', () => {
  it('keeps the digits of every number beside the plain value', () => {
    const read = readJson('{"Value":9223372036854775807,"list":[1e3,5.0]}');
    expect(read).toMatchObject({
      ok: true,
      plain: { Value: 2 ** 63, list: [1000, 5] },
      exact: {
        Value: new NumberLiteral('9223372036854775807'),
        list: [new NumberLiteral('1e3'), new NumberLiteral('5.0')],
      },
    });
  });

  it.each(['', '{', '{} {}', '{"a":1,}', "{'a':1}", '{"a":1} // note'])('refuses %j', (text) => {
    expect(readJson(text)).toMatchObject({ ok: false, problem: 'not-json' });
  });

  it('reads up to the bound of depth and refuses what is deeper without overflowing', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(readJson(nested(MAX_DEPTH)).ok).toBe(true);
    expect(readJson(nested(MAX_DEPTH + 1))).toMatchObject({ ok: false, problem: 'too-deep' });
    expect(readJson(nested(1_000_000))).toMatchObject({ ok: false, problem: 'too-deep' });
  });

  it('does not count brackets inside strings', () => {
    expect(readJson(JSON.stringify('[{"\\['.repeat(1000))).ok).toBe(true);
  });
});

describe('integers', () => {
  it.each([
    ['0', true],
    ['-7', true],
    ['9223372036854775807', true],
    ['5.0', false],
    ['1e3', false],
    ['007', false],
  ])('%s is an integer literal: %s', (text, expected) => {
    expect(isIntegerLiteral(text)).toBe(expected);
  });

  it.each([
    ['9223372036854775807', true],
    ['9223372036854775808', false],
    ['-9223372036854775808', true],
    ['-9223372036854775809', false],
    ['1'.repeat(1000), false],
  ])('%s fits int64: %s', (text, expected) => {
    expect(isInt64(text)).toBe(expected);
  });

  it('are numbers where that is exact and bigints otherwise, and are written back as they were', () => {
    expect(exactInteger('9007199254740991')).toBe(9007199254740991);
    expect(exactInteger('9007199254740993')).toBe(9007199254740993n);
    expect(writeJson({ Value: exactInteger('-9223372036854775808') })).toBe('{"Value":-9223372036854775808}');
  });
});
