import { connect, type Socket } from 'node:net';
import { OPERATION_PATH } from '../../openapi/index.ts';

/** What came on a connection until it ended, and how it ended. */
export type RawEnd = { bytes: Buffer; text: string; error?: string };

/** Opens a connection, lets `write` say what it likes, and waits for the end of it. */
export function talk(url: string, write: (socket: Socket) => void): Promise<RawEnd> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const end: { error?: string } = {};
    const socket = connect(Number(port), hostname, () => write(socket));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end.error = error.code ?? error.message;
    });
    socket.on('close', () => {
      const bytes = Buffer.concat(chunks);
      resolve({ ...end, bytes, text: bytes.toString() });
    });
  });
}

/** A whole HTTP request as text; the connection ends after it. */
export function httpText(target: string, body = '', head = ''): string {
  return `POST ${target} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n${head}\r\n${body}`;
}

/** The operation's path with this query. */
export function target(query: string): string {
  return `${OPERATION_PATH}?${query}`;
}
