import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contracts/finding.ts';
import { judgeFilteredAll } from '../../../../contracts/oracles/metamorphic/judge-filtered-all.ts';
import { judgeRepeatedKeys } from '../../../../contracts/oracles/metamorphic/judge-repeated-keys.ts';
import { judgeSameAnswer } from '../../../../contracts/oracles/metamorphic/judge-same-answer.ts';
import { judgeUnionOfKeys } from '../../../../contracts/oracles/metamorphic/judge-union-of-keys.ts';
import { keysAlone, readingOf } from '../../../../contracts/oracles/metamorphic/reading.ts';
import { NumberLiteral } from '../../../../contracts/wire/exact-json.ts';
import { answered, fail, ok } from '../exchanges.ts';

const held = (...counters: [string, unknown][]) => readingOf(answered(ok(...counters)));
const refused = (code: unknown) => readingOf(answered(fail(code)));
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const A: [string, unknown] = ['a', 1];
const B: [string, unknown] = ['b', 2];
const DIFFER = ['response.relation.counters'];
const REFUSED = ['response.relation.refused'];

describe('the same answer', () => {
  it.each([
    ['counters in another order', held(A, B), held(B, A), []],
    [
      'a value beyond 2^53 that differs by one',
      held(['a', '9007199254740993']),
      held(['a', '9007199254740992']),
      DIFFER,
    ],
    ['the same value in another notation, which is a matter of the schema', held(['a', '5']), held(['a', '5.0']), []],
    ['a counter returned once more', held(A), held(A, A), DIFFER],
    ['a text instead of an integer', held(['a', 1]), held(['a', '"1"']), DIFFER],
    ['the same refusal', refused(10010), refused(10010), []],
    ['another refusal', refused(10010), refused(10002), REFUSED],
    ['a refusal and no counters', held(), refused(10002), REFUSED],
    ['something that is no answer', held(), readingOf(answered('{')), ['response.unusable']],
    [
      'an answer without ActionStatus, even twice',
      readingOf(answered({})),
      readingOf(answered({})),
      ['response.unusable', 'response.unusable'],
    ],
  ])('is judged for %s', (_what, one, other, expected) => {
    expect(codes(judgeSameAnswer(one, other))).toEqual(expected);
  });

  it('shows what differs, exactly, and no more of it than helps', () => {
    const many = Array.from({ length: 20 }, (_, index): [string, unknown] => [`k${index}`, index]);
    const [finding] = judgeSameAnswer(held(['a', '9223372036854775807'], B), held(['a', 0], B, ...many));
    expect(finding?.expected).toEqual({
      ActionStatus: 'OK',
      GroupCounter: [{ Key: 'a', Value: new NumberLiteral('9223372036854775807') }],
    });
    expect(finding?.actual).toMatchObject({ more: 15 });
    expect(finding?.message).toMatch(/"a" \(9223372036854775807 in one, 0 in the other\), .* and 15 more\.$/);
  });

  it('looks at keys alone where values move', () => {
    expect(judgeSameAnswer(keysAlone(held(A)), keysAlone(held(['a', 7])))).toEqual([]);
    expect(codes(judgeSameAnswer(keysAlone(held(A)), keysAlone(held(B))))).toEqual(DIFFER);
  });

  it('tells a call that got no answer', () => {
    const { request, startedAt, durationMs } = answered('');
    const trouble = { kind: 'timeout' as const, message: 'no whole answer' };
    const silent = readingOf({ request, startedAt, durationMs, trouble });
    expect(codes(judgeSameAnswer(held(), silent))).toEqual(['transport.timeout']);
  });
});

describe('keys named twice', () => {
  it.each([
    ['returned once', held(A, B), []],
    ['returned twice', held(A, B, A), []],
    ['returned three times', held(A, A, A, B), DIFFER],
    ['returned twice though named once', held(A, B, B), DIFFER],
    ['returned with its sum', held(['a', 2], B), DIFFER],
    ['returned with two values', held(A, ['a', 2], B), DIFFER],
    ['returned without the others', held(A), DIFFER],
    ['refused', refused(10004), REFUSED],
  ])('are judged where the counter is %s', (_what, repeated, expected) => {
    expect(codes(judgeRepeatedKeys(held(A, B), repeated, ['a', 'b', 'a']))).toEqual(expected);
  });

  it('may be refused where they are refused once too', () => {
    expect(judgeRepeatedKeys(refused(10004), refused(10004), ['x', 'x'])).toEqual([]);
  });
});

describe('the union of keys', () => {
  it.each([
    ['as the parts', held(A, B), [held(A), held(B)], []],
    ['once for a key of both', held(A, B), [held(A, B), held(B)], []],
    ['with one missing', held(A), [held(A), held(B)], DIFFER],
    ['with one more', held(A, B, ['c', 3]), [held(A), held(B)], DIFFER],
    ['though the parts contradict each other', held(A), [held(A), held(['a', 2])], DIFFER],
    ['refused as the parts are', refused(10004), [refused(10004), refused(10004)], []],
    ['refused alone', refused(10004), [held(A), held(B)], REFUSED],
    ['though a part is refused', held(A, B), [held(A), refused(10002)], REFUSED],
  ])('is judged where it is answered %s', (_what, together, parts, expected) => {
    expect(codes(judgeUnionOfKeys(together, parts))).toEqual(expected);
  });
});

describe('all counters, filtered', () => {
  it.each([
    ['the counter asked for', held(A), ['a'], []],
    ['another value', held(['a', 2]), ['a'], DIFFER],
    ['a counter not asked for', held(A, B), ['a'], DIFFER],
    ['nothing', held(), ['a'], DIFFER],
    ['a refusal', refused(10002), ['a'], REFUSED],
    ['a refusal as for a key that is lacking, though it is there', refused(10004), ['a'], REFUSED],
    ['a key that is lacking left out', held(A), ['a', 'x'], []],
    ['a key that is lacking as 0', held(A, ['x', 0]), ['a', 'x'], []],
    ['a key that is lacking refused', refused(10004), ['a', 'x'], []],
    ['a key that is lacking refused otherwise', refused(10002), ['a', 'x'], REFUSED],
    ['a key that is lacking as 1', held(A, ['x', 1]), ['a', 'x'], DIFFER],
    ['two zeros for a key that is lacking', held(A, ['x', 0], ['x', 0]), ['a', 'x'], DIFFER],
    ['a zero for a key that is there', held(['a', 0]), ['a', 'x'], DIFFER],
  ])('are judged where some are answered with %s', (_what, some, asked, expected) => {
    expect(codes(judgeFilteredAll(held(A, B), some, asked))).toEqual(expected);
  });
});
