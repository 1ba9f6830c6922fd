import type { ServiceAnswer } from '../service/reply.ts';

/** An answer of the service that holds no counters; `more` are members that stand behind the envelope's own. */
export function envelope(
  ActionStatus: 'OK' | 'FAIL',
  ErrorInfo: string,
  ErrorCode: number,
  more: Readonly<Record<string, string>> = {},
): ServiceAnswer {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify({ ActionStatus, ErrorInfo, ErrorCode, ...more }) };
}
