import type { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { UnreadReason } from '../../contracts/oracles/request/unread.ts';
import { withCrossOrigin } from '../answer-headers.ts';
import { FAILURES } from '../fixtures/failures.ts';
import type { RawReply } from '../service/reply.ts';
import { sendReply } from './send-reply.ts';

const BODY = JSON.stringify(FAILURES[60002]);
const ANSWER = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\nconnection: close\r\n\r\n${BODY}`;
/** The documented refusal, as it is sent to what was parsed; to other bytes it is written without these headers. */
export const REFUSAL: RawReply = withCrossOrigin({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: BODY,
});

/** The documented refusal of what is no request of HTTP. In each case the connection is closed after it. */
export type Refuser = {
  /** Notes the latest request of a connection: what comes after it must not be answered before it. */
  note(socket: Duplex, response: ServerResponse): void;
  /** Answers bytes that are no HTTP, and a client that is gone or too slow with nothing. */
  malformed(error: ParseError, socket: Duplex): void;
  /** Answers a request to make a tunnel of this connection. */
  tunnel(message: IncomingMessage, socket: Duplex): void;
};

/** Is told why something is turned away before it is read, and what came. */
export type NoteUnread = (why: UnreadReason, came: Came) => void;

/** What came of a request: as it was parsed, or the bytes that could not be; `said` is what the parser says of these. */
export type Came = { message?: IncomingMessage; bytes?: Uint8Array; said?: string };

/** What the parser of HTTP throws. */
type ParseError = NodeJS.ErrnoException & { rawPacket?: Buffer; reason?: string };

/** Within `lingerMs` the connection is closed, whether its client took the answer or not. */
export function createRefuser(lingerMs: number, noteUnread: NoteUnread): Refuser {
  const latest = new WeakMap<Duplex, ServerResponse>();
  const refused = new WeakSet<Duplex>();

  function refuse(socket: Duplex): void {
    refused.add(socket);
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    socket.once('close', () => clearTimeout(timer));
    const due = latest.get(socket);
    const end = (): void => {
      if (socket.writable) socket.end(ANSWER);
    };
    if (due === undefined || due.writableFinished) end();
    else if (due.req.complete || due.headersSent) due.once('close', end);
    // The rubbish stands in the body of this request: the refusal is its answer.
    else sendReply(due, REFUSAL, true);
  }

  return {
    note: (socket, response) => latest.set(socket, response),
    malformed(error, socket) {
      // What follows rubbish is rubbish as well: it is thrown away until the connection ends.
      if (refused.has(socket)) return;
      if (socket.writable && error.code?.startsWith('HPE_')) {
        noteUnread(reasonOf(error), { bytes: error.rawPacket ?? NOTHING, said: error.reason ?? error.code });
        refuse(socket);
      } else socket.destroy();
    },
    tunnel(message, socket) {
      noteUnread('tunnel', { message });
      socket.on('error', () => socket.destroy()).resume();
      refuse(socket);
    },
  };
}

const NOTHING = new Uint8Array();

/** The first byte of every connection by TLS. */
const HANDSHAKE = 0x16;

function reasonOf({ code, rawPacket }: ParseError): UnreadReason {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  if (code === 'HPE_INVALID_EOF_STATE') return 'cut-short';
  return rawPacket?.[0] === HANDSHAKE ? 'tls' : 'not-http';
}

/** Answers a request that could be read as HTTP and is none that the mock takes. */
export function refuseRequest(response: ServerResponse): void {
  sendReply(response, REFUSAL, true);
}
