import { validateResponse } from '../../openapi/generated/validators.js';

/** What came back for one call: its ErrorCode in digits, `unreadable` or `no-answer`, and what is wrong with it. */
export type Answer = { code: string; problem?: string };

/** A call that got no HTTP answer. */
export const NO_ANSWER: Answer = { code: 'no-answer' };

/** Reads an answer and judges it by the schema. The problem names places and rules, never what the answer holds. */
export function readAnswer(status: number, body: string): Answer {
  const value = parse(body);
  const code = codeOf(value);
  const problem = problemOf(status, value);
  return problem === undefined ? { code } : { code, problem };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // undefined is no JSON value, so it stands for a body that is not JSON.
    return undefined;
  }
}

function codeOf(value: unknown): string {
  if (value === null || typeof value !== 'object' || !('ErrorCode' in value)) return 'unreadable';
  return Number.isInteger(value.ErrorCode) ? String(value.ErrorCode) : 'unreadable';
}

function problemOf(status: number, value: unknown): string | undefined {
  if (status !== 200) return `HTTP status ${status}`;
  if (value === undefined) return 'the body is not JSON';
  if (validateResponse(value)) return undefined;
  const error = validateResponse.errors?.[0];
  return `${error?.instancePath || 'the answer'} ${error?.message ?? 'does not fit the schema'}`;
}
