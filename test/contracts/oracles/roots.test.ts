import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../contracts/finding.ts';
import { judgeScenario } from '../../../contracts/oracles/answer-rules.ts';
import { judgeFilteredAll } from '../../../contracts/oracles/metamorphic/judge-filtered-all.ts';
import { judgeSameAnswer } from '../../../contracts/oracles/metamorphic/judge-same-answer.ts';
import { readingOf } from '../../../contracts/oracles/metamorphic/reading.ts';
import { isRounded, isRoundedEnd, NULL_COUNTERS, notAsked, ROUNDED } from '../../../contracts/oracles/roots.ts';
import { fitsSchema, noCountersOnFailure } from '../../../contracts/oracles/schema/envelope-rules.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { readAnswer } from '../../../contracts/wire/answer.ts';
import { answered as answeredPlain, fail, ok } from './exchanges.ts';

/** The answer to the call of a scenario, and what is found wrong with it. */
function findings(id: string, body: unknown): Finding[] {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`Failed to judge: there is no scenario "${id}".`);
  const exchange = answeredPlain(body);
  const sent = 'json' in scenario.call.body ? JSON.stringify(scenario.call.body.json) : '';
  return judgeScenario({ ...exchange, request: { ...exchange.request, body: sent } }, scenario).findings;
}

const rootsOf = (all: readonly Finding[]) => [...new Set(all.map(({ root }) => root?.name))];

describe('a value that was rounded to a double', () => {
  it.each([
    ['9223372036854776000', '9223372036854775807'],
    ['9223372036854775808', '9223372036854775807'],
    ['-9223372036854776000', '-9223372036854775808'],
    ['9007199254740992', '9007199254740993'],
    ['9.223372036854776e+18', '9223372036854775807'],
    ['-9223372036854775808', '9223372036854775807'],
    ['9223372036854775807', '9223372036854775806'],
  ])('is known: %s for %s', (literal, due) => {
    expect(isRounded(literal, due)).toBe(true);
  });

  it.each([
    ['9223372036854775806', '9223372036854775807'],
    ['9007199254740993', '9007199254740993'],
    ['-9223372036854775808', '9007199254740993'],
    ['9223372036854775807', '-9223372036854775808'],
    ['6', '5'],
    ['5.0', '5'],
  ])('is not seen in another: %s for %s', (literal, due) => {
    expect(isRounded(literal, due)).toBe(false);
  });

  it.each([
    ['9223372036854776000', true],
    ['-9223372036854776000', true],
    ['9223372036854775808', true],
    ['-9223372036854775809', false],
    ['18446744073709551615', false],
  ])('is told of an end of int64 by itself: %s', (literal, expected) => {
    expect(isRoundedEnd(literal)).toBe(expected);
  });

  it('is the root where nothing else is wrong with any value', () => {
    const rounded = ok(['highest', '9223372036854776000'], ['beyond-double', '9007199254740992']);
    expect(rootsOf(findings('chosen-int64-values', rounded))).toEqual([ROUNDED.name]);
    const offByOne = ok(['highest', '9223372036854775806'], ['beyond-double', '9007199254740992']);
    expect(rootsOf(findings('chosen-int64-values', offByOne))).toEqual([undefined]);
  });

  it('is the root where of two answers one has it', () => {
    const [one, other] = ['9007199254740993', '9007199254740992'].map((value) =>
      readingOf(answeredPlain(ok(['a', value]))),
    );
    expect(one && other && rootsOf(judgeSameAnswer(one, other))).toEqual([ROUNDED.name]);
  });
});

describe('counters that were not asked for', () => {
  const ALL: [string, unknown][] = [
    ['like', 5],
    ['unlike', 1],
    ['share', 12],
  ];

  it('are one root, which says where the call named a key that the group lacks', () => {
    expect(findings('missing-key', ok(...ALL)).map(({ root }) => root)).toContainEqual(notAsked(true));
    expect(findings('chosen-counters', ok(...ALL)).map(({ root }) => root)).toEqual([notAsked(false)]);
  });

  it('are the same root beside the answer to the call for all', () => {
    const all = readingOf(answeredPlain(ok(...ALL)));
    expect(judgeFilteredAll(all, all, ['like', 'absent']).map(({ root }) => root)).toEqual([notAsked(true)]);
    expect(judgeFilteredAll(all, all, ['like']).map(({ root }) => root)).toEqual([notAsked(false)]);
  });

  it('are not what is wrong where a value is another', () => {
    const [all, some] = [ok(...ALL), ok(['like', 6])].map((body) => readingOf(answeredPlain(body)));
    expect(all && some && rootsOf(judgeFilteredAll(all, some, ['like']))).toEqual([undefined]);
  });
});

describe('of a refusal', () => {
  it('the root is the cause with the wrong code, or that it is none', () => {
    expect(rootsOf(findings('missing-group', fail(10002)))).toEqual(['missing-group is refused with ErrorCode 10002']);
    expect(rootsOf(findings('missing-group', ok()))).toEqual(['missing-group is answered OK instead of being refused']);
    expect(rootsOf(findings('usersig-absent', ok()))).not.toEqual(rootsOf(findings('missing-group', ok())));
  });

  it('the root is the code where an answer is due', () => {
    expect(rootsOf(findings('one-counter', fail(10002)))).toEqual(['legal calls are refused with ErrorCode 10002']);
  });
});

describe('an answer whose GroupCounter is null', () => {
  it.each([
    [{ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', GroupCounter: null }, fitsSchema],
    [{ ActionStatus: 'FAIL', ErrorCode: 10010, ErrorInfo: '', GroupCounter: null }, noCountersOnFailure],
  ])('has that for its root: %j', (body, rule) => {
    const answer = readAnswer(answeredPlain(body));
    expect(answer && rootsOf(rule.judge(answer))).toEqual([NULL_COUNTERS.name]);
  });
});

describe('an answer that lacks a member', () => {
  it.each([
    ['one-counter', {}, 'ActionStatus'],
    ['missing-group', { ActionStatus: 'FAIL' }, 'ErrorCode'],
    ['one-counter', { ActionStatus: 'OK', ErrorCode: 0 }, 'GroupCounter'],
  ])('has that for its root: %s %j', (id, body, name) => {
    expect(rootsOf(findings(id, body))).toEqual([`answers lack ${name}`]);
  });
});
