import { performance } from 'node:perf_hooks';
import type { Dispatcher } from 'undici';
import type { ProxyServer } from '../../contracts/provider/road/proxy.ts';
import { codeOfError } from '../../contracts/provider/road/silence-of-error.ts';
import { type LoadAnswer, NO_ANSWER, outcomeKind, readLoadAnswer } from '../k6/load-answer.ts';
import { CALL_HEADERS, CALL_TIMEOUT_MS } from '../k6/load-request.ts';
import type { LoadCall } from '../measure/load-calls.ts';

export type CallToSend = {
  url: string;
  body: string;
  expectedCodes: readonly number[];
  /** The proxy that is connected to, where there is one. */
  proxy?: ProxyServer | undefined;
};

/** What came of a call; `silence` is the code of the error that came in place of an answer. */
export type SentCall = { call: LoadCall; silence?: string };

/** Sends one call and judges its answer. Never throws: an error's message may quote the URL, which holds the UserSig. */
export async function sendCall(connection: Dispatcher, sending: CallToSend, signal: AbortSignal): Promise<SentCall> {
  const startedAtMs = now();
  const { code, problem, silence } = await answerTo(connection, sending, signal);
  const kind = outcomeKind(code, sending.expectedCodes);
  const call = { startedAtMs, endedAtMs: now(), kind, code, ...(problem !== undefined && { problem }) };
  return { call, ...(silence !== undefined && { silence }) };
}

/** Milliseconds since the epoch, which only grow. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

async function answerTo(
  connection: Dispatcher,
  { url, body, proxy }: CallToSend,
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
    return readLoadAnswer(response.statusCode, await response.body.text());
  } catch (error) {
    // What we broke off ourselves says nothing of why no answer came.
    return signal.aborted ? NO_ANSWER : { ...NO_ANSWER, silence: codeOfError(error) };
  }
}
