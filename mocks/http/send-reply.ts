import { Buffer } from 'node:buffer';
import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { CROSS_ORIGIN_HEADERS, headerList } from '../answer-headers.ts';
import type { NoAnswer, RawReply } from '../service/reply.ts';

/** An answer that says that the final one is still to come. */
export type InterimStatus = 100 | 102 | 103;

/**
 * A reply that may go out otherwise than whole: by chunked transfer coding in pieces of `pieceBytes`, or with `missingBytes`
 * more announced than come before the connection is closed. `interim` answers go before it; `lengthName` is how the header
 * of its length is spelt.
 */
export type SentReply = RawReply & {
  pieceBytes?: number;
  missingBytes?: number;
  interim?: readonly InterimStatus[];
  lengthName?: string;
};

/** Writes a reply; the body is compressed where its headers say gzip. With `last` the connection is closed after it. */
export function sendReply(response: ServerResponse, reply: SentReply | NoAnswer, last = false): void {
  if (typeof reply !== 'string') sendInterim(response, reply);
  if (typeof reply === 'string') withhold(response, reply);
  else if (reply.pieceBytes !== undefined) void sendInPieces(response, reply, reply.pieceBytes);
  else if (reply.missingBytes !== undefined) sendCutOff(response, reply, reply.missingBytes);
  else sendWhole(response, reply, last);
}

function sendInterim(response: ServerResponse, { interim = [] }: SentReply): void {
  // HTTP/1.0 has none [RFC 9110, 15.2].
  if (response.req.httpVersion === '1.0') return;
  for (const status of interim) INTERIM[status](response);
}

const INTERIM: Readonly<Record<InterimStatus, (response: ServerResponse) => void>> = {
  100: (response) => response.writeContinue(),
  102: (response) => response.writeProcessing(),
  103: (response) => response.writeEarlyHints({ link: '</counters>; rel=preload' }),
};

/** Answers one of the kit's own calls. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  sendReply(response, { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
}

/** Answers one of the kit's own calls with a sentence. */
export function sendText(response: ServerResponse, text: string, status: number): void {
  sendReply(response, { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` });
}

function sendWhole(response: ServerResponse, reply: SentReply, last: boolean): void {
  const { status, headers, body, lengthName = 'content-length' } = reply;
  const bytes = headers['content-encoding'] === 'gzip' && typeof body === 'string' ? gzipSync(body) : body;
  const length = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.length;
  const sent: (string | number)[] = headerList(headers);
  // A 204 must not say how long its body is [RFC 9110, 8.6].
  if (status !== 204) sent.push(lengthName, length);
  if (last) sent.push('connection', 'close');
  response.writeHead(status, sent);
  if (last) response.once('finish', () => response.socket?.destroySoon());
  response.end(bytes);
}

/** So long between two pieces that whoever reads quickly gets each by itself. */
const PIECE_MS = 2;

async function sendInPieces(
  response: ServerResponse,
  { status, headers, body }: RawReply,
  size: number,
): Promise<void> {
  const bytes = Buffer.from(body);
  response.writeHead(status, headers);
  for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
    response.write(bytes.subarray(at, at + size));
    await setTimeout(PIECE_MS, undefined, { ref: false });
  }
  response.end();
}

function sendCutOff(response: ServerResponse, { status, headers, body }: RawReply, missing: number): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) + missing });
  response.write(body, () => response.destroy());
}

function reset(response: ServerResponse): void {
  try {
    response.socket?.resetAndDestroy();
  } catch {
    // Below TLS there is no reset of one's own.
    response.destroy();
  }
}

function withhold(response: ServerResponse, how: NoAnswer): void {
  switch (how) {
    case 'close':
      response.destroy();
      return;
    case 'reset':
      reset(response);
      return;
    case 'hang':
      return;
    case 'truncated':
      response.writeHead(200, {
        ...CROSS_ORIGIN_HEADERS,
        'content-type': 'application/json',
        'content-length': 100,
      });
      response.write('{"ActionStatus":"OK","ErrorInfo":"","ErrorC', () => response.destroy());
  }
}
