import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import process from 'node:process';
import type { UnreadReason } from '../../contracts/oracles/request/unread.ts';
import type { Limits } from '../limits.ts';
import type { ServerConnections } from './connections.ts';
import { createRefuser, type NoteUnread, refuseRequest } from './malformed.ts';
import type { AnswerQueue } from './queue.ts';

export type Guards = { limits: Limits; connections: ServerConnections; queue: AnswerQueue };

/** What passes the guards, and what is told of the rest. */
export type Doors = { listener: RequestListener; noteUnread: NoteUnread };

/** A server, not yet listening, that holds the limits; what passes them comes to the listener. */
export function createServer(
  { limits, connections, queue }: Guards,
  tls: { cert: string; key: string } | undefined,
  { listener, noteUnread }: Doors,
): Server {
  const refuser = createRefuser(limits.lingerMs, noteUnread);
  const admit = (request: IncomingMessage, response: ServerResponse): boolean => {
    refuser.note(request.socket, response);
    // An answer that has no connection yet waits behind an earlier one.
    return response.socket !== null || queue.admit(request.socket, response);
  };
  const guarded: RequestListener = (request, response) => {
    if (!admit(request, response)) return;
    const why = reasonAgainst(request, limits);
    if (why === undefined) return listener(request, response);
    noteUnread(why, { message: request });
    refuseRequest(response);
  };
  const options = optionsFor(limits);
  // Not by imports: that of node:http makes Node load its fetch and WebSocket too, and TLS takes a while.
  const server = tls
    ? process.getBuiltinModule('node:https').createServer({ ...options, ...tls }, guarded)
    : process.getBuiltinModule('node:http').createServer(options, guarded);
  connections.watch(server);
  server.maxConnections = limits.connections;
  // One more than is taken, so that too many can be told from just enough.
  server.maxHeadersCount = limits.headers + 1;
  server.timeout = limits.silentMs;
  return server
    .on('clientError', refuser.malformed)
    .on('connect', (request, socket) => refuser.tunnel(request, socket))
    .on('checkExpectation', (request, response) => {
      if (!admit(request, response)) return;
      noteUnread('expectation', { message: request });
      refuseRequest(response);
    });
}

function optionsFor({ headerBytes, headersMs, requestMs, keepAliveMs }: Limits) {
  return {
    maxHeaderSize: headerBytes,
    headersTimeout: headersMs,
    handshakeTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    // How often the times for headers and requests are looked at.
    connectionsCheckingInterval: Math.min(headersMs, 5000),
    // Node would answer HTTP 400 by itself; this API has no such answer.
    requireHostHeader: false,
  };
}

function reasonAgainst(
  { rawHeaders, headers, httpVersion }: IncomingMessage,
  limits: Limits,
): UnreadReason | undefined {
  if (rawHeaders.length > 2 * limits.headers) return 'too-many-headers';
  return headers.host !== undefined || httpVersion === '1.0' ? undefined : 'no-host';
}
