import { connect } from 'node:net';

/**
 * Sends a call so often in one write over one connection, and waits for all answers. However busy the machine is they come
 * within a moment; and where that holds the end of a second, 900 are more than the limit on one of its sides.
 */
export async function sendAtOnce(url: string, body: string, count: number): Promise<void> {
  const { pathname, search, port, host } = new URL(url);
  const head = `POST ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json`;
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  socket.write(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`.repeat(count));
  let heard = '';
  for await (const text of socket as AsyncIterable<string>) {
    heard += text;
    if (heard.split('ActionStatus').length > count) break;
  }
}
