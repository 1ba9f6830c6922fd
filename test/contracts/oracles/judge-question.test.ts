import { describe, expect, it } from 'vitest';
import { judgeQuestion } from '../../../contracts/oracles/judge-question.ts';
import { type Expectation, SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import type { Held, Question } from '../../../contracts/scenarios/lawful.ts';
import { CAUSES } from '../../../openapi/index.ts';
import { answered, fail, ok } from './exchanges.ts';

const HELD = [
  { Key: 'like', Value: 5 },
  { Key: 'big', Value: '9007199254740993' },
];
const BOTH = ok(['big', '9007199254740993'], ['like', 5]);
const LONG = 'k'.repeat(129);
const MANY = ['like', ...Array.from({ length: 20 }, (_, index) => `absent-${index}`)];

/** Codes of the findings for this answer to a question for these keys. */
function codes(keys: Question['keys'], answer: unknown, held: Held = HELD, mayRefuse: Question['mayRefuse'] = []) {
  return judgeQuestion(answered(answer), { keys, mayRefuse }, held).map(({ code }) => code);
}

/** Answers as this expectation has them; of refusals that of the usual code. */
function answersOf(expected: Expectation): unknown[] {
  const answers = expected.outcome === 'unknown' ? Object.values(expected.answers) : [expected];
  return answers.flatMap((answer) => {
    if (answer.outcome === 'refused') return [fail(CAUSES[answer.cause].codes[0])];
    if (answer.outcome !== 'counters') return [];
    return [ok(...answer.counters.map(({ Key, Value = 0 }) => [Key, Value] as [string, string | number]))];
  });
}

describe('a legal call', () => {
  it.each<[string, Question['keys'], unknown]>([
    ['no keys: all, in any order', undefined, BOTH],
    ['null: all', null, BOTH],
    ['null: refused', null, fail(10004)],
    ['no key in the list: all', [], BOTH],
    ['no key in the list: none', [], ok()],
    ['no key in the list: refused', [], fail(10004)],
    ['odd keys passed over', [7, 'like', null], ok(['like', 5])],
    ['odd keys refused', [7, 'like'], fail(10011)],
    ['nothing but odd keys: none', [7], ok()],
    ['nothing but odd keys: all, as for a list without any', [7], BOTH],
    ['no key in the list: no counters at all', [], '{"ActionStatus":"OK","ErrorCode":0}'],
    ['one key', ['like'], ok(['like', 5])],
    ['an absent key left out', ['like', 'no'], ok(['like', 5])],
    ['an absent key as 0', ['like', 'no'], ok(['no', 0], ['like', 5])],
    ['an absent key refused', ['like', 'no'], fail(10004)],
    ['a repeated key once', ['like', 'like', 'like'], ok(['like', 5])],
    ['a repeated key as often as asked', ['like', 'like', 'like'], ok(['like', 5], ['like', 5], ['like', 5])],
    ['a repeated absent key as 0 twice', ['no', 'no'], ok(['no', 0], ['no', 0])],
    ['many keys', MANY, ok(['like', 5])],
    ['many keys refused', MANY, fail(10063)],
    ['a long key', ['like', LONG], ok(['like', 5])],
    ['a long key refused', ['like', LONG], fail(10063)],
  ])('may be answered so: %s', (_title, keys, answer) => {
    expect(codes(keys, answer)).toEqual([]);
  });

  it.each<[string, Question['keys'], unknown, string]>([
    ['another value', ['like'], ok(['like', 6]), 'response.counter.value'],
    ['a value rounded to a double', undefined, ok(['like', 5], ['big', '9007199254740992']), 'response.counter.value'],
    ['an absent key with a value', ['no'], ok(['no', 5]), 'response.counter.value'],
    ['a key that was not asked', ['like'], BOTH, 'response.counter.not-asked'],
    ['a key that nobody has', ['like'], ok(['like', 5], ['Like', 5]), 'response.counter.invented'],
    ['none where one is due', ['like'], ok(), 'response.counter.missing'],
    ['some of all', undefined, ok(['like', 5]), 'response.counter.missing'],
    ['some for an empty list', [], ok(['like', 5]), 'response.counter.missing'],
    ['twice of three times', ['like', 'like', 'like'], ok(['like', 5], ['like', 5]), 'response.counter.duplicate'],
    ['a plain call refused', ['like'], fail(10004), 'response.action-status.unexpected'],
    ['an empty list refused as too many', [], fail(10063), 'response.error-code.unexpected'],
    ['odd keys with a value', [7], ok(['7', 5]), 'response.counter.value'],
    ['one copy of two', ['like', 'like'], ok(), 'response.counter.missing'],
    ['an absent key refused as too many', ['no'], fail(10063), 'response.error-code.unexpected'],
    ['no group where there is one', ['no'], fail(10010), 'response.error-code.unexpected'],
    ['no JSON', ['like'], 'oops', 'response.unusable'],
  ])('may not be answered so: %s', (_title, keys, answer, code) => {
    expect(codes(keys, answer)).toContain(code);
  });

  it('may be answered in every way that a scenario about keys names, and no scenario expects another', () => {
    const rows = SCENARIOS.flatMap(({ id, given, call: { body }, expect: expected }) => {
      const [held, ...others] = given;
      const asked = 'json' in body ? (body.json as { GroupCounterKeys?: readonly unknown[] | null }) : {};
      const keys = Array.isArray(asked.GroupCounterKeys) || asked.GroupCounterKeys === null;
      if (!keys || held?.state !== 'a group with counters' || others.length > 0) return [];
      return answersOf(expected).map((answer) => ({ id, keys: asked.GroupCounterKeys, held, answer }));
    });
    expect(rows.length).toBeGreaterThan(20);
    const unlawful = rows.filter(({ keys, held, answer }) => codes(keys, answer, held.params.GroupCounter).length > 0);
    expect(unlawful).toEqual([]);
  });

  it('may be refused for what no source settles about its shape, and for nothing else', () => {
    expect(codes(['like'], fail(10004), HELD, ['member-unknown'])).toEqual([]);
    expect(codes(['like'], fail(60003), HELD, ['member-unknown'])).toEqual(['response.error-code.unexpected']);
    expect(codes(['like'], ok(['like', 6]), HELD, ['member-unknown'])).toEqual(['response.counter.value']);
  });

  it('of a group that does not exist is refused as such', () => {
    expect(codes(['like'], fail(10010), 'no-group')).toEqual([]);
    expect(codes(undefined, fail(10015), 'no-group')).toEqual([]);
    expect(codes(['like'], fail(10004), 'no-group')).toEqual(['response.error-code.unexpected']);
    expect(codes(MANY, fail(10004), 'no-group')).toEqual([]);
    expect(codes(['like'], ok(), 'no-group')).toEqual(['response.action-status.unexpected']);
  });

  it('of a group whose counters are not known is judged by what was asked', () => {
    expect(codes(undefined, ok(['a', 1], ['b', 2]), 'unknown')).toEqual([]);
    expect(codes(['a', 'c'], ok(['a', 1]), 'unknown')).toEqual([]);
    expect(codes(['a'], fail(10004), 'unknown')).toEqual([]);
    expect(codes(undefined, ok(['a', 1], ['a', 1]), 'unknown')).toEqual(['response.counter.duplicate']);
    expect(codes(['a'], ok(['a', 1], ['b', 1]), 'unknown')).toEqual(['response.counter.not-asked']);
    expect(codes(undefined, fail(10010), 'unknown')).toEqual(['response.action-status.unexpected']);
  });

  it('that breaks the provider is a finding of its own', () => {
    const crashed = judgeQuestion(answered(fail(10004), { status: 500 }), { keys: null }, HELD);
    expect(crashed.map(({ code }) => code)).toEqual(['http.status']);
  });
});
