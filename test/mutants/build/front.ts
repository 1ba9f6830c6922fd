import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { type ServerOptions, startServer } from '../../../mocks/server.ts';
import type { Started } from '../defect.ts';

/** An answer of the right provider, whole. */
export type Whole = { status: number; headers: Record<string, string>; body: Buffer };

/** A call that came in at the front, and how to have the right provider answer it. */
export type FrontCall = {
  incoming: IncomingMessage;
  response: ServerResponse;
  body: Buffer;
  /** Passes the call on; with another body or target than the one that came, where they are given. */
  answer: (other?: { body?: Buffer; target?: string }) => Promise<Whole>;
};
export type Front = (call: FrontCall) => void | Promise<void>;

/** The right provider behind an HTTP server that has its own way with connections; states go straight to it. */
export function behind(makeFront: () => Front, options: ServerOptions = {}): () => Promise<Started> {
  return started(options, (pass) => {
    const front = makeFront();
    const server = createServer((incoming, response) => {
      receive(incoming)
        .then((body) => {
          const { method = '', url = '', headers } = incoming;
          const answer = ({ body: otherBody = body, target = url } = {}) => pass(method, target, headers, otherBody);
          return front({ incoming, response, body, answer });
        })
        .catch(() => incoming.socket.destroy());
    });
    return { server, end: () => server.closeAllConnections() };
  });
}

/** The right provider behind a program that reads from the bare connection, a segment at a time. */
export function behindSegments(
  onSegment: (segment: Buffer, socket: Socket, pass: Pass) => Promise<void>,
): () => Promise<Started> {
  return started({}, (pass) => {
    const sockets = new Set<Socket>();
    const server = createTcpServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('data', (segment) => void onSegment(segment, socket, pass).catch(() => socket.destroy()));
    });
    return { server, end: () => sockets.forEach((socket) => void socket.destroy()) };
  });
}

/** Passes calls on, but for those of which this holds, which are met otherwise. */
export function unless(holds: (incoming: IncomingMessage) => boolean, instead: Front): () => Promise<Started> {
  return behind(() => async (call) => {
    if (holds(call.incoming)) await instead(call);
    else write(call.response, await call.answer());
  });
}

/** Writes an answer as it is, its length counted. */
export function write(response: ServerResponse, { status, headers, body }: Whole): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

/** An answer as it stands on the wire, beside its Content-Type whatever is given as the rest of its head. */
export function onTheWire({ status, body }: Whole, head: string, version = '1.1'): Buffer {
  const start = `HTTP/${version} ${status} OK\r\ncontent-type: application/json\r\n${head}`;
  return Buffer.concat([Buffer.from(start), body]);
}

/** Sends a call to the right provider. */
export type Pass = (
  method: string,
  target: string,
  headers: IncomingMessage['headers'],
  body: Buffer,
) => Promise<Whole>;

function started(
  options: ServerOptions,
  makeServer: (pass: Pass) => { server: Server; end: () => void },
): () => Promise<Started> {
  return async () => {
    const right = await startServer({ callsPerSecond: 'unlimited', ...options });
    const agent = new Agent({ keepAlive: true });
    const { server, end } = makeServer((method, target, headers, body) => {
      const { 'accept-encoding': encoding = 'identity', 'content-type': type } = headers;
      const passed = { 'accept-encoding': encoding, ...(type && { 'content-type': type }) };
      return whole(send(right.url + target, { method, agent, headers: passed }).end(body));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const close = async () => {
      end();
      agent.destroy();
      await Promise.all([right.close(), new Promise((resolve) => server.close(resolve))]);
    };
    return { ...right, url: `http://127.0.0.1:${port}`, close };
  };
}

async function whole(request: ReturnType<typeof send>): Promise<Whole> {
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const body = await receive(response);
  const { 'content-type': type, 'content-encoding': encoding } = response.headers;
  const headers = { ...(type && { 'content-type': type }), ...(encoding && { 'content-encoding': encoding }) };
  return { status: response.statusCode ?? 0, headers, body };
}

async function receive(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
