import type { Duplex } from 'node:stream';
import { FAILURES } from '../fixtures/failures.ts';

const BODY = JSON.stringify(FAILURES[60002]);
const ANSWER = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\nconnection: close\r\n\r\n${BODY}`;

/** Answers what is no HTTP with the documented refusal, and a client that is gone or too slow with nothing. */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET' || error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy();
  else socket.end(ANSWER);
}
