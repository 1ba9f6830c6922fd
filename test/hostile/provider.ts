import type { RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export const JSON_HEAD = { 'content-type': 'application/json' };

/** Well formed, and no right answer to most calls. */
export const RIGHT = '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","GroupCounter":[]}';

/**
 * A provider that answers all calls in a hostile way; its state endpoint makes every state. `hangs` where it answers some
 * calls and lets others wait, so that the run has to see several of these before it gives up.
 */
export type HostileProvider = { name: string; listener: RequestListener; hangs?: true };

/** One that answers by way of Node's own server. */
export function provider(name: string, answer: (response: ServerResponse) => unknown): HostileProvider {
  return {
    name,
    listener: (request, response) => {
      request.resume().once('end', () => {
        // States are made, so that every layer sends its calls.
        if (request.url?.startsWith('/__states')) response.writeHead(200, JSON_HEAD).end('{}');
        else answer(response);
      });
      request.on('error', () => undefined);
    },
  };
}

/** One that writes what it likes; `text` is bytes, one a character, after which it closes. */
export function raw(name: string, text: string | ((socket: Socket) => unknown)): HostileProvider {
  return provider(name, ({ socket }) => {
    if (socket === null) return;
    socket.on('error', () => undefined);
    if (typeof text === 'string') socket.end(text, 'latin1');
    else text(socket);
  });
}

/** A raw answer with these lines as its head, the usual status line first. */
export function answerText(lines: readonly string[], body = RIGHT): string {
  return ['HTTP/1.1 200 OK', 'content-type: application/json', ...lines, '', body].join('\r\n');
}

/** Writes pieces as fast as they are taken, or one each so many milliseconds, until the other side has had enough. */
export function writeEndlessly(to: Socket, piece: string, everyMs = 0): void {
  const write = () => {
    if (to.destroyed) return;
    if (everyMs > 0) to.write(piece);
    else if (to.write(piece)) setImmediate(write);
    else to.once('drain', write);
  };
  write();
  const timer = everyMs > 0 ? setInterval(write, everyMs) : undefined;
  to.once('close', () => clearInterval(timer));
}
