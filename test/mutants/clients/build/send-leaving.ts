import { Buffer } from 'node:buffer';
import { connect, type Socket } from 'node:net';
import type { Send, Wire } from './send.ts';

/**
 * One call after the other on one connection, as a client by hand has it: whatever message comes first is the answer. Of an
 * interim answer that is the head alone, so that the final one is left for the next call. Answers of another length than
 * they tell, or without one, are trouble, after which the connection is another.
 */
export function sendLeaving(): Send {
  let line: Promise<unknown> = Promise.resolve();
  let open: Connection | undefined;
  return (url, { body, headers }, timeoutMs) => {
    const call = async (): Promise<Wire> => {
      const { host, hostname, port, pathname, search } = new URL(url);
      if (!open || open.socket.destroyed) open = connection(hostname, Number(port));
      const names = Object.entries(headers as Record<string, string>).map(([name, value]) => `${name}: ${value}\r\n`);
      const length = `content-length: ${Buffer.byteLength(String(body))}\r\n`;
      open.socket.write(`POST ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n${names.join('')}${length}\r\n${body}`);
      return open.next(timeoutMs);
    };
    const answer = line.then(call);
    line = answer.catch(() => {});
    return answer;
  };
}

type Connection = { socket: Socket; next: (timeoutMs: number) => Promise<Wire> };

function connection(host: string, port: number): Connection {
  const socket = connect(port, host).on('error', () => {});
  let left: Buffer = Buffer.alloc(0);
  let told = (): void => {};
  socket.on('data', (bytes) => {
    left = Buffer.concat([left, bytes]);
    told();
  });
  const next = (timeoutMs: number): Promise<Wire> =>
    new Promise((resolve, reject) => {
      const fail = (): void => {
        socket.destroy();
        reject(new Error('no answer'));
      };
      const timer = globalThis.setTimeout(fail, timeoutMs);
      socket.once('close', fail);
      told = () => {
        const message = firstMessage(left);
        if (message === undefined) return;
        clearTimeout(timer);
        socket.off('close', fail);
        left = left.subarray(message.size);
        resolve(message.wire);
      };
      told();
    });
  return { socket, next };
}

function firstMessage(bytes: Buffer): { wire: Wire; size: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.subarray(0, end).toString();
  const size = end + 4 + Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  if (bytes.length < size) return undefined;
  const body = bytes.subarray(end + 4, size);
  const type = /^content-type: *(.*)$/im.exec(head)?.[1] ?? '';
  const status = Number(head.split(' ')[1]);
  return { wire: { status, type, bytes: body, text: body.toString() }, size };
}
