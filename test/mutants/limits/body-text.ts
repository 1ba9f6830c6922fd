import { LOAD_GROUP } from '../../../load/k6/load-group.ts';
import type { BodyKind } from './limiter-case.ts';

/** The body of an answer as text. */
export function bodyText(body: BodyKind): string {
  if (body === 'bare') return '{"error":"too many requests"}';
  if (body === 'refused-ok') return JSON.stringify({ ...REFUSAL, ActionStatus: 'OK' });
  if (body === 'refused-with-counters') return JSON.stringify({ ...REFUSAL, GroupCounter: COUNTERS.ok });
  if (typeof body === 'object') return JSON.stringify({ ...REFUSAL, ErrorCode: body.code });
  return JSON.stringify({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', GroupCounter: COUNTERS[body] });
}

const REFUSAL = { ActionStatus: 'FAIL', ErrorCode: 60007, ErrorInfo: 'refused' };
const COUNTERS = { ok: LOAD_GROUP.GroupCounter, stale: [{ Key: 'like', Value: 4 }], empty: [] };
