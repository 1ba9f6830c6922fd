import { performance } from 'node:perf_hooks';
import type { Dispatcher } from 'undici';
import { type LoadAnswer, NO_ANSWER, outcomeKind, readLoadAnswer } from '../k6/load-answer.ts';
import { CALL_HEADERS, CALL_TIMEOUT_MS } from '../k6/load-request.ts';
import type { LoadCall } from '../measure/load-calls.ts';

export type CallToSend = { url: string; body: string; groupId: string; expectedCodes: readonly number[] };

/** Sends one call and judges its answer. Never throws: an error's message may quote the URL, which holds the UserSig. */
export async function sendCall(
  connection: Dispatcher,
  { url, body, groupId, expectedCodes }: CallToSend,
  signal: AbortSignal,
): Promise<LoadCall> {
  const startedAtMs = now();
  const { code, problem } = await answerTo(connection, { url, body, groupId }, signal);
  return {
    startedAtMs,
    endedAtMs: now(),
    kind: outcomeKind(code, expectedCodes),
    code,
    ...(problem !== undefined && { problem }),
  };
}

/** Milliseconds since the epoch, which only grow. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

async function answerTo(
  connection: Dispatcher,
  { url, body, groupId }: Omit<CallToSend, 'expectedCodes'>,
  signal: AbortSignal,
): Promise<LoadAnswer> {
  const { origin, pathname, search } = new URL(url);
  try {
    const response = await connection.request({
      origin,
      path: pathname + search,
      method: 'POST',
      headers: CALL_HEADERS,
      body,
      // The whole call is bounded, as in k6; undici's own limits would bound its parts.
      headersTimeout: 0,
      bodyTimeout: 0,
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]),
    });
    return readLoadAnswer(response.statusCode, await response.body.text(), groupId);
  } catch {
    return NO_ANSWER;
  }
}
