import http, { type RefinedResponse } from 'k6/http';
import { dueTime } from './due-time.ts';
import { loadEnvironment } from './env.ts';
import { readKnownAnswer } from './known-answers.ts';
import { NO_ANSWER } from './load-answer.ts';
import { CALL_HEADERS, CALL_TIMEOUT_MS, callsOf } from './load-request.ts';
import { record } from './metrics.ts';

const environment = loadEnvironment();
const { groupId, expectedCodes } = environment;
const { body, nextUrl } = callsOf(environment);

const PARAMS = {
  headers: CALL_HEADERS,
  responseType: 'text',
  timeout: CALL_TIMEOUT_MS,
  // A redirect is an answer that does not fit, whoever offers the load; and the UserSig goes nowhere else.
  redirects: 0,
  // Without a name of ours k6 names the request by its URL, which holds the UserSig.
  tags: { name: 'get_group_counter' },
} as const;

/** One call of the operation, judged and counted. */
export function callOnce(): void {
  const startedAt = Date.now();
  const dueAtMs = dueTime();
  try {
    const response = http.post(nextUrl(), body, PARAMS);
    const answer = readKnownAnswer(response.status, response.body ?? '', groupId);
    record({ answer, tookMs: tookMs(response), dueAtMs }, expectedCodes);
  } catch {
    // The message of the exception holds the URL, and so the UserSig: that there was no answer is all that is kept.
    record({ answer: NO_ANSWER, tookMs: Date.now() - startedAt, dueAtMs }, expectedCodes);
  }
}

function tookMs({ timings }: RefinedResponse<'text'>): number {
  return timings.blocked + timings.connecting + timings.tls_handshaking + timings.duration;
}
