import { describe, expect, it } from 'vitest';
import { judgeScenario } from '../../../contracts/oracles/answer-rules.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import type { Exchange } from '../../../contracts/wire/exchange.ts';
import { answered, fail, ok } from './exchanges.ts';

function judge(id: string, exchange: Exchange) {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`Failed to judge: there is no scenario "${id}".`);
  const { findings, seen } = judgeScenario(exchange, scenario);
  return { codes: findings.map(({ code }) => code), seen };
}

const ASKED: [string, ...[string, unknown][]] = ['chosen-counters', ['like', 5], ['unlike', 1]];

describe('counters', () => {
  it.each([
    ['in the order asked', ok(['like', 5], ['unlike', 1])],
    ['in another order', ok(['unlike', 1], ['like', 5])],
  ])('pass %s', (_title, body) => {
    expect(judge(ASKED[0], answered(body)).codes).toEqual([]);
  });

  it.each([
    ['one left out', ok(['like', 5]), 'response.counter.missing'],
    ['one not asked for', ok(['like', 5], ['unlike', 1], ['share', 12]), 'response.counter.not-asked'],
    ['one invented', ok(['like', 5], ['unlike', 1], ['other', 1]), 'response.counter.invented'],
    ['one twice', ok(['like', 5], ['like', 5], ['unlike', 1]), 'response.counter.duplicate'],
    ['another value', ok(['like', 6], ['unlike', 1]), 'response.counter.value'],
    ['a refusal', fail(10010), 'response.action-status.unexpected'],
    ['no JSON', 'oops', 'response.unusable'],
  ])('are found wrong: %s', (_title, body, code) => {
    expect(judge(ASKED[0], answered(body)).codes).toEqual([code]);
  });

  it('are compared beyond what a double holds', () => {
    const right = ok(['highest', '9223372036854775807'], ['beyond-double', '9007199254740993']);
    const rounded = ok(['highest', '9223372036854775807'], ['beyond-double', '9007199254740992']);
    expect(judge('chosen-int64-values', answered(right)).codes).toEqual([]);
    expect(judge('chosen-int64-values', answered(rounded)).codes).toEqual(['response.counter.value']);
  });

  it('may be absent where there are none', () => {
    expect(judge('no-counters', answered({ ActionStatus: 'OK', ErrorCode: 0 })).codes).toEqual([]);
  });
});

describe('refusals', () => {
  it.each([10010, 10015])('pass with %i for a missing group', (code) => {
    expect(judge('missing-group', answered(fail(code))).codes).toEqual([]);
  });

  it.each([
    ['another code', fail(10002), 'response.error-code.unexpected'],
    ['no code', { ActionStatus: 'FAIL' }, 'response.error-code.unexpected'],
    ['OK', ok(), 'response.action-status.unexpected'],
  ])('are found wrong: %s', (_title, body, code) => {
    expect(judge('missing-group', answered(body)).codes).toEqual([code]);
  });
});

describe('unknowns', () => {
  it.each([
    ['omitted', ok(['like', 5])],
    ['zero', ok(['like', 5], ['absent', 0])],
    ['refused', fail(10004)],
  ])('accept a missing key %s, and say so', (seen, body) => {
    expect(judge('missing-key', answered(body))).toEqual({ codes: [], seen });
  });

  it('find any other answer', () => {
    expect(judge('missing-key', answered(ok(['like', 5], ['absent', 7]))).codes).toEqual(['response.counter.invented']);
    expect(judge('missing-key', answered(fail(10010))).codes).not.toEqual([]);
  });
});

describe('no answer', () => {
  const { request, startedAt, durationMs } = answered('');
  const closed: Exchange = { request, startedAt, durationMs, trouble: { kind: 'closed', message: 'closed' } };

  it('is a finding', () => {
    expect(judge('all-counters', closed).codes).toEqual(['transport.no-answer']);
  });

  it('is legal for a very large body', () => {
    expect(judge('body-too-large', closed)).toEqual({ codes: [], seen: 'closed' });
  });
});
