import type { Dispatcher } from 'undici';
import type { ProxyServer } from '../../contracts/provider/road/proxy.ts';
import { codeOfError } from '../../contracts/provider/road/silence-of-error.ts';
import { type LoadAnswer, NO_ANSWER, outcomeKind, readLoadAnswer } from '../k6/load-answer.ts';
import { CALL_HEADERS, CALL_TIMEOUT_MS } from '../k6/load-request.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import { CLOCK } from './offer-arrivals.ts';

/** A call, when it is due in milliseconds since the epoch, and the ErrorCodes that count as accepted. */
export type CallToSend = {
  url: string;
  body: string;
  groupId: string;
  expectedCodes: readonly number[];
  dueAtMs: number;
  /** The proxy that is connected to, where there is one. */
  proxy?: ProxyServer | undefined;
};

/** What came of a call; `silence` is the code of the error that came in place of an answer. */
export type SentCall = { call: LoadCall; silence?: string };

/** Sends one call and judges its answer. Never throws: an error's message may quote the URL, which holds the UserSig. */
export async function sendCall(connection: Dispatcher, sending: CallToSend, signal: AbortSignal): Promise<SentCall> {
  const startedAtMs = CLOCK.now();
  const { dueAtMs, expectedCodes } = sending;
  const { code, problem, silence } = await answerTo(connection, sending, signal);
  const kind = outcomeKind(code, expectedCodes);
  const call = { startedAtMs, dueAtMs, endedAtMs: CLOCK.now(), kind, code, ...(problem !== undefined && { problem }) };
  return { call, ...(silence !== undefined && { silence }) };
}

async function answerTo(
  connection: Dispatcher,
  { url, body, groupId, proxy }: CallToSend,
  signal: AbortSignal,
): Promise<LoadAnswer & { silence?: string }> {
  const { origin, protocol, pathname, search } = new URL(url);
  // A proxy that is spoken to by http is told the whole URL.
  const forwarded = proxy !== undefined && protocol === 'http:';
  const authorization = forwarded && proxy.authorization && { 'proxy-authorization': proxy.authorization };
  try {
    const response = await connection.request({
      origin,
      path: forwarded ? url : pathname + search,
      method: 'POST',
      headers: { ...CALL_HEADERS, ...authorization },
      body,
      // The whole call is bounded, as in k6; undici's own limits would bound its parts.
      headersTimeout: 0,
      bodyTimeout: 0,
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]),
    });
    return readLoadAnswer(response.statusCode, await response.body.text(), groupId);
  } catch (error) {
    // What we broke off ourselves says nothing of why no answer came.
    return signal.aborted ? NO_ANSWER : { ...NO_ANSWER, silence: codeOfError(error) };
  }
}
