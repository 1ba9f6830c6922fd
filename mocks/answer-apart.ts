import { requestKindOf } from '../contracts/wire/request-kind.ts';
import { CROSS_ORIGIN_HEADERS } from './answer-headers.ts';
import type { Settings } from './options.ts';
import type { ServiceAnswer } from './service/reply.ts';
import type { ServiceRequest } from './service/service-request.ts';

/** The answer to what is no call of the operation; undefined for a call, which is the service's to answer. */
export function answerApart(request: ServiceRequest, { otherOperations, codes }: Settings): ServiceAnswer | undefined {
  const kind = requestKindOf(request);
  if (kind === 'call') return undefined;
  if (kind === 'preflight') return { status: 204, headers: PREFLIGHT_HEADERS, body: '' };
  return otherOperations === 'ok' ? envelope('OK', '', 0) : envelope('FAIL', notServed(request), codes['wrong-path']);
}

/** Nobody says what the service answers to a preflight: a page that says that its body is JSON has to ask for that, too. */
const PREFLIGHT_HEADERS = {
  ...CROSS_ORIGIN_HEADERS,
  'access-control-allow-headers': 'X-Requested-With, Content-Type',
};

function notServed({ path }: ServiceRequest): string {
  return `${path.split('/').at(-1)} is not served by this mock: it serves get_group_counter alone. With --other-operations ok it answers OK to all others.`;
}

function envelope(ActionStatus: 'OK' | 'FAIL', ErrorInfo: string, ErrorCode: number): ServiceAnswer {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify({ ActionStatus, ErrorInfo, ErrorCode }) };
}
