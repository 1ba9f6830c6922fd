import http, { type RefinedResponse } from 'k6/http';
import { LIMITS, OPERATION_PATH } from '../../openapi/generated/constants.ts';
import type { GetGroupCounterRequest } from '../../openapi/generated/types.ts';
import { NO_ANSWER, readAnswer } from './answer.ts';
import { loadEnvironment } from './env.ts';
import { record } from './metrics.ts';

/** The service gives up after its own timeout: a caller has to wait longer, or it misses that answer. */
export const CALL_TIMEOUT_MS = 2 * LIMITS.backendTimeoutMs;

const { baseUrl, sdkappid, identifier, usersig, groupId, expectedCodes } = loadEnvironment();
const query = `sdkappid=${sdkappid}&identifier=${encodeURIComponent(identifier)}&usersig=${encodeURIComponent(usersig)}`;
const body = JSON.stringify({ GroupId: groupId } satisfies GetGroupCounterRequest);

/** One call of the operation, judged and counted. */
export function callOnce(): void {
  const startedAt = Date.now();
  try {
    const response = send();
    record(readAnswer(response.status, response.body ?? ''), tookMs(response), expectedCodes);
  } catch {
    // The message of the exception holds the URL, and so the UserSig: that there was no answer is all that is kept.
    record(NO_ANSWER, Date.now() - startedAt, expectedCodes);
  }
}

function send(): RefinedResponse<'text'> {
  const random = Math.floor(Math.random() * 2 ** 32);
  const url = `${baseUrl}${OPERATION_PATH}?${query}&random=${random}&contenttype=json`;
  return http.post(url, body, {
    headers: { 'Content-Type': 'application/json' },
    responseType: 'text',
    timeout: CALL_TIMEOUT_MS,
    // Without a name of ours k6 names the request by its URL, which holds the UserSig.
    tags: { name: 'get_group_counter' },
  });
}

function tookMs({ timings }: RefinedResponse<'text'>): number {
  return timings.blocked + timings.connecting + timings.tls_handshaking + timings.duration;
}
