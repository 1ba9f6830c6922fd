import type { Answer } from '../../../contracts/wire/answer.ts';
import { readAnswer } from '../../../contracts/wire/answer.ts';
import type { Exchange, ReceivedResponse } from '../../../contracts/wire/exchange.ts';

/** An exchange that was answered with this body; everything else is as it is right. */
export function answered(body: unknown, response: Partial<ReceivedResponse> = {}): Exchange {
  return {
    request: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: '{}' },
    response: {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      utf8: true,
      ...response,
    },
    startedAt: 0,
    durationMs: 1,
  };
}

/** The same, read for a rule. */
export function answer(body: unknown, response: Partial<ReceivedResponse> = {}): Answer {
  const read = readAnswer(answered(body, response));
  if (read === undefined) throw new Error('Failed to read an answer: there is no response.');
  return read;
}

/** A right answer with these counters. */
export function ok(...counters: [string, unknown][]): string {
  const list = counters.map(([Key, Value]) => `{"Key":${JSON.stringify(Key)},"Value":${Value}}`).join(',');
  return `{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"GroupCounter":[${list}]}`;
}

/** A refusal with this code. */
export function fail(ErrorCode: unknown): unknown {
  return { ActionStatus: 'FAIL', ErrorCode, ErrorInfo: 'refused' };
}
