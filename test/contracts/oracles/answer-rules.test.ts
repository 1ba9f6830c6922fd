import { describe, expect, it } from 'vitest';
import { ANSWER_RULES } from '../../../contracts/oracles/answer-rules.ts';
import type { Answer } from '../../../contracts/wire/answer.ts';
import { answer, fail, ok } from './exchanges.ts';

const RIGHT: Record<string, Answer> = {
  'OK with counters': answer(ok(['like', 5], ['unlike', '-9223372036854775808'])),
  'OK without counters': answer({ ActionStatus: 'OK', ErrorCode: 0 }),
  'OK with members of the future': answer({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    GroupCounter: [],
    GroupCounterSeq: 4,
  }),
  'a member twice that the page does not name': answer(
    '{"ActionStatus":"OK","ErrorCode":0,"Cost":1,"Cost":2,"GroupCounter":[{"Key":"like","Value":5,"At":1,"At":2}],"More":{"Key":1,"Key":2}}',
  ),
  'after 3000 ms': { ...answer(ok()), durationMs: 3000 },
  'after 3001 ms, with others under way on purpose': { ...answer(ok()), durationMs: 3001, crowded: true },
  'a refusal': answer(fail(10010)),
  'a refusal with an empty array': answer({ ActionStatus: 'FAIL', ErrorCode: 10010, ErrorInfo: '', GroupCounter: [] }),
  'a refusal with a public code of no known cause': answer(fail(70999)),
  'a charset in the content type': answer(ok(), { headers: { 'content-type': 'Application/JSON; charset=UTF-8' } }),
};

const WRONG: Record<string, [rule: string, code: string, wrong: Answer]> = {
  'HTTP 400 for a refusal': ['status-200', 'http.status', answer(fail(10010), { status: 400 })],
  'text/html': ['content-type-json', 'http.content-type', answer(ok(), { headers: { 'content-type': 'text/html' } })],
  'no content type': ['content-type-json', 'http.content-type', answer(ok(), { headers: {} })],
  'an encoding not asked for': [
    'content-encoding-identity',
    'http.content-encoding',
    answer(ok(), { headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } }),
  ],
  'after 3001 ms': ['answers-within-3-s', 'response.late', { ...answer(ok()), durationMs: 3001 }],
  'bytes that are not UTF-8': ['body-utf8', 'body.not-utf8', answer(ok(), { utf8: false })],
  'two values': ['body-one-json-value', 'body.not-json', answer('{}{}')],
  'more values than any answer has': [
    'body-one-json-value',
    'body.too-many-values',
    answer(`[${'1,'.repeat(10_000)}1]`),
  ],
  'nesting without end': ['body-one-json-value', 'body.too-deep', answer('['.repeat(5000))],
  'ErrorCode twice': [
    'no-repeated-members',
    'body.repeated-member',
    answer('{"ActionStatus":"FAIL","ErrorCode":1,"ErrorCode":2,"ErrorInfo":""}'),
  ],
  'the Value of a counter twice': [
    'no-repeated-members',
    'body.repeated-member',
    answer('{"ActionStatus":"OK","ErrorCode":0,"GroupCounter":[{"Key":"like","Value":5,"Value":6}]}'),
  ],
  'FAIL with code 0': ['fits-schema', 'response.action-status.contradiction', answer(fail(0))],
  'OK with a code': [
    'fits-schema',
    'response.action-status.contradiction',
    answer({ ActionStatus: 'OK', ErrorCode: 10002 }),
  ],
  'no ActionStatus': ['fits-schema', 'response.schema', answer({ ErrorCode: 0 })],
  'another ActionStatus': ['fits-schema', 'response.schema', answer({ ActionStatus: 'SUCCESS', ErrorCode: 0 })],
  'ErrorCode as text': ['fits-schema', 'response.schema', answer(fail('10010'))],
  'ErrorCode as 10010.0': [
    'error-code-written-as-integer',
    'response.error-code.notation',
    answer('{"ActionStatus":"FAIL","ErrorCode":10010.0,"ErrorInfo":""}'),
  ],
  'another charset': [
    'content-type-json',
    'http.content-type',
    answer(ok(), { headers: { 'content-type': 'application/json; charset=gbk' } }),
  ],
  'FAIL without ErrorInfo': ['fits-schema', 'response.schema', answer({ ActionStatus: 'FAIL', ErrorCode: 10010 })],
  'counters as an object': [
    'fits-schema',
    'response.schema',
    answer({ ActionStatus: 'OK', ErrorCode: 0, GroupCounter: { like: 5 } }),
  ],
  'Value as text': ['fits-schema', 'response.schema', answer(ok(['like', '"5"']))],
  'a refusal with counters': [
    'no-counters-on-failure',
    'response.counters-on-failure',
    answer({ ...(fail(10010) as object), GroupCounter: [{ Key: 'like', Value: 5 }] }),
  ],
  'Value as 5.0': ['values-written-as-integers', 'response.counter.notation', answer(ok(['like', '5.0']))],
  'Value as 1e3': ['values-written-as-integers', 'response.counter.notation', answer(ok(['like', '1e3']))],
  'Value beyond int64': ['values-int64', 'response.counter.out-of-range', answer(ok(['like', '9223372036854775808']))],
  'a key of 129 bytes in 43 letters': [
    'keys-128-bytes',
    'response.counter.key-length',
    answer(ok(['点'.repeat(43), 1])),
  ],
  'an undocumented code': ['error-code-documented', 'response.error-code.undocumented', answer(fail(4711))],
};

describe('rules for every answer', () => {
  it.each(Object.entries(RIGHT))('let pass: %s', (_title, right) => {
    expect(ANSWER_RULES.flatMap((rule) => rule.judge(right))).toEqual([]);
  });

  it.each(Object.entries(WRONG))('find: %s', (_title, [id, code, wrong]) => {
    const findings = ANSWER_RULES.find((rule) => rule.id === id)?.judge(wrong) ?? [];
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('each have a case that they must find', () => {
    const tried = new Set(Object.values(WRONG).map(([rule]) => rule));
    expect(ANSWER_RULES.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });
});
