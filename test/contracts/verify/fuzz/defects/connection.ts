import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { RunningServer } from '../../../../../mocks/server.ts';
import type { Defect } from './defect.ts';

type Context = { message: IncomingMessage; response: ServerResponse; body: Buffer; pass: Pass };
type Pass = (body: Buffer, url?: string) => Promise<string>;

/** Providers that do not keep calls apart, or get lost where a call does not come in one piece. */
export const CONNECTION_DEFECTS: readonly Defect[] = [
  front('loses-the-second-call-of-a-connection', 'connection-keep-alive', () => {
    const used = new WeakSet<Socket>();
    return ({ message: { socket }, pass, body }) => {
      if (used.has(socket)) return void socket.destroy();
      used.add(socket);
      return pass(body);
    };
  }),
  front('repeats-the-first-answer-of-a-connection', 'connection-keep-alive', () => {
    const first = new WeakMap<Socket, Promise<string>>();
    return ({ message: { socket }, pass, body }) => {
      const answer = first.get(socket) ?? pass(body);
      first.set(socket, answer);
      return answer;
    };
  }),
  front('knows-headers-in-lower-case-only', 'connection-header-case', () => ({ message, pass, body }) => {
    return pass(message.rawHeaders.includes('CONTENT-LENGTH') ? Buffer.alloc(0) : body);
  }),
  front('drops-bodies-in-chunks', 'connection-chunked-body', () => ({ message, pass, body }) => {
    return pass(message.headers['transfer-encoding'] ? Buffer.alloc(0) : body);
  }),
  pieces('reads-the-first-chunk', 'connection-chunked-body', (parts, message) => {
    return message.headers['transfer-encoding'] ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
  }),
  pieces('decodes-chunk-by-chunk', 'connection-chunked-body', (parts, message) => {
    return message.headers['transfer-encoding'] ? Buffer.from(parts.join('')) : Buffer.concat(parts);
  }),
  pieces('reads-one-packet', 'connection-split-body', (parts, message) => {
    return message.headers['transfer-encoding'] ? Buffer.concat(parts) : (parts[0] ?? Buffer.alloc(0));
  }),
  front(
    'closes-in-the-middle-when-asked-to-close',
    'connection-close',
    () =>
      async ({ message, response, pass, body }) => {
        const answer = await pass(body);
        if (!/close/i.test(message.headers.connection ?? '')) return answer;
        response.writeHead(200, { 'content-length': answer.length });
        response.write(answer.slice(0, 20), () => response.destroy());
        return undefined;
      },
  ),
  front('swaps-the-answers-of-two-calls-at-once', 'calls-side-by-side', () => {
    let waiting: { answer: string; resolve: (answer: string) => void } | undefined;
    return async ({ pass, body }) => {
      const answer = await pass(body);
      const other = waiting;
      waiting = undefined;
      other?.resolve(answer);
      if (other) return other.answer;
      const { promise, resolve } = Promise.withResolvers<string>();
      const own = { answer, resolve };
      waiting = own;
      // A call that stays alone gets its own answer.
      setTimeout(() => {
        if (waiting === own) waiting = undefined;
        resolve(answer);
      }, 5);
      return promise;
    };
  }),
  front('keeps-the-last-request-in-a-variable', 'calls-side-by-side', () => {
    let last: Buffer;
    return async ({ pass, body }) => {
      last = body;
      await new Promise((resolve) => setImmediate(resolve));
      return pass(last);
    };
  }),
  front('shares-answers-by-group', 'calls-side-by-side', () => {
    const underWay = new Map<string, Promise<string>>();
    return ({ pass, body }) => {
      const group = /"GroupId":"[^"]*"/.exec(body.toString())?.[0];
      if (group === undefined) return pass(body);
      const answer = underWay.get(group) ?? pass(body).finally(() => underWay.delete(group));
      underWay.set(group, answer);
      return answer;
    };
  }),
];

type Answer = Promise<string | undefined> | undefined;

/** Something in front of the right provider that passes calls on, and does one thing wrong. */
function front(id: string, check: string, make: () => (context: Context) => Answer): Defect {
  return pieces(id, check, (parts) => Buffer.concat(parts), make());
}

/** The same where the body is put together wrongly from the pieces in which it came. */
function pieces(
  id: string,
  check: string,
  join: (parts: Buffer[], message: IncomingMessage) => Buffer,
  answerOf: (context: Context) => Answer = ({ pass, body }) => pass(body),
): Defect {
  const frontOf = (server: RunningServer): RequestListener => {
    return async (message, response) => {
      const body = join(await message.toArray(), message);
      const answer = await answerOf({ message, response, body, pass: (bytes) => passOn(server, message, bytes) });
      if (answer !== undefined) response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    };
  };
  return { id, check, provider: () => ({}), front: frontOf };
}

async function passOn({ url }: RunningServer, { method = 'POST', url: path = '' }: IncomingMessage, body: Buffer) {
  const answer = await fetch(url + path, { method, ...(method === 'POST' && { body: new Uint8Array(body) }) });
  return answer.text();
}
