import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Send } from './send.ts';

/** By HTTP/1.0, as some languages' own functions do it unless told otherwise: a connection a call, whose end ends the answer. */
export const sendByHttp10: Send = async (url, { method, body, headers }, timeoutMs) => {
  const { hostname, port, host, pathname, search } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), signal: AbortSignal.timeout(timeoutMs) });
  const bytes = Buffer.from(body as string);
  const named = { host, ...(headers as Record<string, string>), 'content-length': bytes.length };
  const lines = Object.entries(named).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${method ?? 'POST'} ${pathname}${search} HTTP/1.0\r\n${lines.join('')}\r\n`);
  socket.write(bytes);
  return wireOf(await buffer(socket));
};

function wireOf(all: Buffer) {
  const end = all.indexOf('\r\n\r\n');
  const head = all.subarray(0, Math.max(end, 0)).toString('latin1');
  const [, status] = /^HTTP\/1\.\d (\d{3})/.exec(head) ?? [];
  if (status === undefined) throw new Error('there is no answer');
  const bytes = all.subarray(end + 4);
  const length = headerOf(head, 'content-length');
  if (length !== undefined && Number(length) !== bytes.length) throw new Error('the answer was cut off');
  return { status: Number(status), type: headerOf(head, 'content-type') ?? '', bytes, text: bytes.toString() };
}

function headerOf(head: string, name: string): string | undefined {
  return new RegExp(`^${name}: *(.*?)\\s*$`, 'im').exec(head)?.[1];
}
