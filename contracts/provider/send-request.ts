import { isUtf8 } from 'node:buffer';
import type http from 'node:http';
import type { Duplex } from 'node:stream';
import { finished } from 'node:stream/promises';
import { LIMITS } from '../../openapi/generated/constants.ts';
import type { Exchange, ReceivedResponse, SentRequest, Trouble } from '../wire/exchange.ts';
import type { WireRequest } from '../wire/wire-request.ts';
import { collect } from './collect-answer.ts';
import { decompress } from './decompress.ts';
import { endOfCall } from './end-of-call.ts';
import { readInSlices } from './read-in-slices.ts';
import { agentTo, answeringProxy, beginCall } from './road/agents.ts';
import { type SilenceId, silenceId, silenceOf } from './road/silence.ts';
import { codeOfError, isOfProxy, silenceOfError } from './road/silence-of-error.ts';

/** Limits of one call: the whole of it in milliseconds, and the body of the answer in bytes. */
export type SendLimits = { timeoutMs: number; maxBytes: number };

/** More answers that say "not yet" than any server has reason to give (RFC 9110 15.2); after these none is waited for. */
const MOST_INFORMATIONAL = 100;

/** Longer than the 3 s that the backend may take; and the documented 1 MB, over which an answer is refused with 10018. */
export const SEND_LIMITS: SendLimits = { timeoutMs: 10_000, maxBytes: LIMITS.responseBytes };

/** Sends requests over kept-alive connections. */
export type Sender = { send: (request: WireRequest) => Promise<Exchange>; close: () => void };

/** A sender of its own, whose connections and calls under way end with `close`. An abort ends calls too, as if time were up. */
export function createSender(
  limits: SendLimits = SEND_LIMITS,
  now: () => number = Date.now,
  signal?: AbortSignal,
): Sender {
  const agents = new Map<string, http.Agent>();
  const agentOf = (url: string): http.Agent => {
    // Of a URL as it stands: to parse it for each call would take longer than to look the agent up.
    const [place = url] = /^https?:\/\/[^/?#]*/i.exec(url) ?? [];
    const agent = agents.get(place) ?? agentTo(url, { keepAlive: true });
    agents.set(place, agent);
    return agent;
  };
  const closed = new AbortController();
  const ended = signal ? AbortSignal.any([signal, closed.signal]) : closed.signal;
  return {
    send: async (request) => {
      const startedAt = now();
      const outcome = await call(request, { ...limits, signal: ended }, agentOf(request.url));
      return { request: sent(request), ...outcome, startedAt, durationMs: now() - startedAt };
    },
    close: () => {
      closed.abort();
      for (const agent of agents.values()) agent.destroy();
    },
  };
}

export type SendOutcome = { response: ReceivedResponse } | { trouble: Trouble };
type CallLimits = SendLimits & { signal: AbortSignal };

/** The request of an exchange as it is recorded. */
export function sent({ method, url, headers, body }: WireRequest): SentRequest {
  return { method, url, headers, body: typeof body === 'string' ? body : Buffer.from(body).toString() };
}

/** Sends once; and once more where a kept-alive connection was closed before the request could have been answered. */
async function call(request: WireRequest, limits: CallLimits, agent: http.Agent): Promise<SendOutcome> {
  const first = await attempt(request, limits, agent);
  // A server may close an idle connection at any time: that says nothing about this call.
  return first.stale ? attempt(request, limits, agentTo(request.url)) : first;
}

async function attempt(
  { method, url, headers, body }: WireRequest,
  limits: CallLimits,
  agent: http.Agent,
): Promise<SendOutcome & { stale?: boolean }> {
  const bytes = Buffer.from(body);
  const end = endOfCall(limits.timeoutMs, limits.signal);
  const options = {
    method,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      ...headers,
      'content-length': String(bytes.length),
    },
    signal: end.signal,
    agent,
  };
  try {
    const call = beginCall(url, options);
    const outcome = outcomeOf(call, limits, end.signal);
    call.end(bytes);
    return notOfProxy(await outcome, agent);
  } finally {
    end.settled();
  }
}

/** A proxy that wants to be opened says so in place of the provider (RFC 9110 15.5.8). */
function notOfProxy(outcome: SendOutcome & { stale?: boolean }, agent: http.Agent): SendOutcome & { stale?: boolean } {
  const proxy = answeringProxy(agent);
  if (!('response' in outcome) || outcome.response.status !== 407 || proxy === undefined) return outcome;
  const { what, instead } = silenceOf('PROXY_407', proxy);
  return { trouble: { kind: 'unreachable', message: `${what}. ${instead}` } };
}

/**
 * What comes of a call under way: it settles whatever the other side does. `stale` where a connection that had been used
 * before was closed without an answer. `timeUp` is the signal that the call was given.
 */
export function outcomeOf(
  call: http.ClientRequest,
  limits: SendLimits,
  timeUp: AbortSignal,
): Promise<SendOutcome & { stale?: boolean }> {
  return new Promise((resolve) => {
    const fail = (trouble: Trouble) => resolve({ trouble, stale: call.reusedSocket && trouble.kind === 'closed' });
    const leave = ({ statusCode, statusMessage }: http.IncomingMessage, socket: Duplex) => {
      socket.destroy();
      const answered = `${statusCode} ${statusMessage ?? ''}`.trim();
      fail({ kind: 'switched', message: `the connection was turned into something else than HTTP (${answered})` });
    };
    let informational = 0;
    call.on('socket', readInSlices);
    call.on('information', () => {
      informational += 1;
      if (informational <= MOST_INFORMATIONAL) return;
      call.destroy();
      fail({ kind: 'timeout', message: `no answer came behind ${MOST_INFORMATIONAL} informational ones` });
    });
    call.on('response', (response) => resolve(receive(response, limits, timeUp)));
    // Either of these comes instead of a response, and the connection is then ours to end.
    call.on('upgrade', leave);
    call.on('connect', leave);
    call.on('error', (error) => fail(connectionTrouble(error, limits)));
    // The last event of every call: nothing else came.
    call.on('close', () => fail({ kind: 'closed', message: 'the connection was closed without an answer' }));
  });
}

/** Reads the whole answer, up to the limits; `timeUp` says whether it was broken off for taking too long. */
async function receive(response: http.IncomingMessage, limits: SendLimits, timeUp: AbortSignal): Promise<SendOutcome> {
  const body = collect(response, limits.maxBytes);
  try {
    await finished(response);
    // An answer without a length ends with its connection, which then was ended by us.
    if (timeUp.aborted) return { trouble: connectionTrouble(timeUp.reason as Error, limits) };
  } catch (error) {
    const { tooLarge } = body;
    if (tooLarge !== undefined) return { trouble: { kind: 'too-large', message: tooLarge } };
    // In the middle of an answer, an abort looks like a connection that was closed.
    return { trouble: connectionTrouble(timeUp.aborted ? (timeUp.reason as Error) : (error as Error), limits) };
  }
  const headers = flatten(response.headers);
  const { bytes, undecodable } = decompress(body.bytes(), headers['content-encoding'], limits.maxBytes);
  const read = { body: bytes.toString(), utf8: isUtf8(bytes), ...(undecodable && { undecodable }) };
  return { response: { status: response.statusCode ?? 0, headers, ...read, httpVersion: response.httpVersion } };
}

function flatten(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]));
}

/** What keeps a connection from coming about is a matter of set-up, not of the provider's answers; so is TLS. */
const UNREACHABLE: ReadonlySet<SilenceId> = new Set([
  'untrusted',
  'other-host',
  'certificate-invalid',
  'no-tls',
  'no-such-name',
  'refused',
  'no-way',
  'no-connection',
]);

/** Why no answer came, by the error of the connection. */
export function connectionTrouble(error: NodeJS.ErrnoException, { timeoutMs }: SendLimits): Trouble {
  const code = codeOfError(error);
  if (code === 'TIME_UP') return { kind: 'timeout', message: `no whole answer within ${timeoutMs} ms` };
  if (error.name === 'AbortError') return { kind: 'timeout', message: 'no whole answer before the run was broken off' };
  if (!isOfProxy(error) && !UNREACHABLE.has(silenceId(code)))
    return { kind: 'closed', message: `the connection was closed or is no HTTP (${error.code || error.message})` };
  const { what, instead } = silenceOfError(error);
  return { kind: 'unreachable', message: `${what}. ${instead}` };
}
