import type { Dispatcher } from 'undici';
import { type LoadAnswer, NO_ANSWER, outcomeKind, readLoadAnswer } from '../k6/load-answer.ts';
import { CALL_HEADERS, CALL_TIMEOUT_MS } from '../k6/load-request.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import { CLOCK } from './offer-arrivals.ts';

/** A call, when it is due in milliseconds since the epoch, and the ErrorCodes that count as accepted. */
export type CallToSend = { url: string; body: string; expectedCodes: readonly number[]; dueAtMs: number };

/** Sends one call and judges its answer. Never throws: an error's message may quote the URL, which holds the UserSig. */
export async function sendCall(
  connection: Dispatcher,
  { url, body, expectedCodes, dueAtMs }: CallToSend,
  signal: AbortSignal,
): Promise<LoadCall> {
  const startedAtMs = CLOCK.now();
  const { code, problem } = await answerTo(connection, url, body, signal);
  return {
    startedAtMs,
    dueAtMs,
    endedAtMs: CLOCK.now(),
    kind: outcomeKind(code, expectedCodes),
    code,
    ...(problem !== undefined && { problem }),
  };
}

async function answerTo(connection: Dispatcher, url: string, body: string, signal: AbortSignal): Promise<LoadAnswer> {
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
    return readLoadAnswer(response.statusCode, await response.body.text());
  } catch {
    return NO_ANSWER;
  }
}
