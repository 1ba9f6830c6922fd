import { requestKindOf } from '../contracts/wire/request-kind.ts';
import { CROSS_ORIGIN_HEADERS } from './answer-headers.ts';
import { envelope } from './groups/envelope.ts';
import type { GroupCalls } from './groups/group-calls.ts';
import type { Settings } from './options.ts';
import type { ServiceAnswer } from './service/reply.ts';
import type { ServiceRequest } from './service/service-request.ts';

/** What answers requests that are no calls of the operation: the settings of the mock, its calls for groups, and the time. */
export type ApartParts = { settings: Settings; groupCalls: GroupCalls; now: () => number };

/** The answer to what is no call of the operation; undefined for a call, which is the service's to answer. */
export function answerApart(
  request: ServiceRequest,
  { settings: { otherOperations, codes }, groupCalls, now }: ApartParts,
): ServiceAnswer | undefined {
  const kind = requestKindOf(request);
  if (kind === 'call') return undefined;
  if (kind === 'preflight') return { status: 204, headers: PREFLIGHT_HEADERS, body: '' };
  if (otherOperations === 'ok') return envelope('OK', '', 0);
  const answer = otherOperations === 'groups' ? groupCalls.handle(request, now()) : undefined;
  return answer ?? envelope('FAIL', notServed(request, otherOperations), codes['wrong-path']);
}

/** Nobody says what the service answers to a preflight: a page that says that its body is JSON has to ask for that, too. */
const PREFLIGHT_HEADERS = {
  ...CROSS_ORIGIN_HEADERS,
  'access-control-allow-headers': 'X-Requested-With, Content-Type',
};

function notServed({ path }: ServiceRequest, otherOperations: Settings['otherOperations']): string {
  const served =
    otherOperations === 'groups'
      ? 'get_group_counter, create_group, update_group_counter and destroy_group'
      : 'get_group_counter alone';
  return `${path.split('/').at(-1)} is not served by this mock: it serves ${served}. With --other-operations ok it answers OK to all others.`;
}
