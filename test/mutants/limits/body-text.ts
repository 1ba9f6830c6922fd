import { LOAD_GROUP } from '../../../load/k6/load-group.ts';
import type { BodyKind } from './limiter-case.ts';

/** The body of an answer as text. */
export function bodyText(body: BodyKind): string {
  if (body === 'bare') return '{"error":"too many requests"}';
  if (typeof body === 'object')
    return JSON.stringify({ ActionStatus: 'FAIL', ErrorCode: body.code, ErrorInfo: 'refused' });
  return JSON.stringify({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', GroupCounter: COUNTERS[body] });
}

const COUNTERS = { ok: LOAD_GROUP.GroupCounter, stale: [{ Key: 'like', Value: 4 }], empty: [] };
