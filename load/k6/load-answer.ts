import { validateResponse } from '../../openapi/generated/validators.js';
import { LOAD_GROUP } from './load-group.ts';
import type { OutcomeKind } from './metric-names.ts';

/** What came back for one call: its ErrorCode in digits, `unreadable`, or why it was lost; and what is wrong with it. */
export type LoadAnswer = { code: string; problem?: string };

/** A call that got no HTTP answer. */
export const NO_ANSWER: LoadAnswer = { code: 'no-answer' };

/**
 * Reads an answer and judges it by the schema, and by the counters of its group where these are known. The problem names
 * places and rules, never what the answer holds.
 */
export function readLoadAnswer(status: number, body: string, groupId?: string): LoadAnswer {
  const value = parse(body);
  const code = codeOf(value);
  // A gateway's own word, not the service's: the network lost the call.
  if (code === 'unreadable' && GATEWAY_STATUSES.includes(status)) return { code: `http-${status}` };
  const ofGroup = groupId === LOAD_GROUP.GroupId ? contentProblem : () => undefined;
  const problem = problemOf(status, value) ?? leakProblem(value) ?? ofGroup(value);
  return problem === undefined ? { code } : { code, problem };
}

/** 407 is a proxy's, which wants to be opened. */
const GATEWAY_STATUSES: readonly number[] = [407, 502, 503, 504];

/** Whether the code stands for a call that was lost: `no-answer`, or a gateway's status such as `http-502`. */
export function isLost(code: string): boolean {
  return code === NO_ANSWER.code || code.startsWith('http-');
}

/** What an answer's code makes of its call. */
export function outcomeKind(code: string, expectedCodes: readonly number[]): OutcomeKind {
  if (expectedCodes.includes(Number(code))) return 'accepted';
  return /^-?[0-9]+$/.test(code) ? 'refused' : 'broken';
}

/** What is wrong with an OK that does not hold the counters of the group. */
export const OTHER_COUNTERS = 'OK with other counters than those of the group';

/** What is wrong with a refusal that holds counters all the same: it has let the call through. */
export const COUNTERS_ON_FAILURE = 'FAIL with counters';

function leakProblem(value: unknown): string | undefined {
  const { ErrorCode, GroupCounter } = value as { ErrorCode: number; GroupCounter?: unknown };
  return ErrorCode !== 0 && Array.isArray(GroupCounter) && GroupCounter.length > 0 ? COUNTERS_ON_FAILURE : undefined;
}

function contentProblem(value: unknown): string | undefined {
  const { ErrorCode, GroupCounter = [] } = value as { ErrorCode: number; GroupCounter?: readonly Counter[] };
  if (ErrorCode !== 0) return undefined;
  const said = GroupCounter.map(textOf).sort().join();
  return said === LOAD_GROUP.GroupCounter.map(textOf).sort().join() ? undefined : OTHER_COUNTERS;
}

type Counter = { Key: string; Value: number };

function textOf({ Key, Value }: Counter): string {
  return `${Key} ${Value}`;
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
