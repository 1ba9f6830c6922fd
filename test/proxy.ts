import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Named hosts, none of which can be resolved, with where each is. The top-level domain is reserved for this [RFC 2606]. */
export const FAKE_HOST = 'provider.example';

export type TestProxy = {
  /** Without user and password. */
  url: string;
  port: number;
  /** What it was asked for: the authority of a tunnel, or the URL of a call. */
  asked: string[];
};

type Refusal = { status: number };

/**
 * A proxy on this machine that knows where the fake host is, whatever its port: there, and nowhere else, does it lead.
 * `credentials`, user and password, are wanted of all where they are given; `refusal` is all that it answers.
 */
export async function withProxy<Result>(
  to: string,
  use: (proxy: TestProxy) => Promise<Result>,
  { credentials, refusal }: { credentials?: string; refusal?: Refusal } = {},
): Promise<Result> {
  const asked: string[] = [];
  const open = new Set<Duplex>();
  const { hostname, port: portOf } = new URL(to);
  const refuse = ({ headers }: IncomingMessage, name: string): number | undefined => {
    const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
    if (wanted && headers['proxy-authorization'] !== wanted) return 407;
    return name === FAKE_HOST ? refusal?.status : 403;
  };
  const forward = (incoming: IncomingMessage, response: ServerResponse): void => {
    const { method, headers, url = '' } = incoming;
    const { 'proxy-authorization': _, ...kept } = headers;
    if (!URL.canParse(url)) return void response.writeHead(400).end();
    const status = refuse(incoming, new URL(url).hostname);
    asked.push(url.split('?')[0] ?? '');
    if (status !== undefined) return void response.writeHead(status).end();
    const { pathname, search } = new URL(url);
    const onwards = request(`${new URL(to).origin}${pathname}${search}`, { method, headers: kept }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => response.destroy());
    incoming.pipe(onwards);
  };
  const server = createServer(forward);
  server.on('connect', (incoming, client: Duplex, head) => {
    const { url = '' } = incoming;
    asked.push(url);
    // Whoever is refused may be gone before it has read so.
    client.on('error', () => {});
    const status = refuse(incoming, url.replace(/:\d+$/, ''));
    if (status !== undefined) return void client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const onwards = connect(Number(portOf), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onwards.write(head);
      onwards.pipe(client).pipe(onwards);
    });
    open.add(onwards);
    onwards.on('error', () => client.destroy());
    client.on('error', () => onwards.destroy());
  });
  server.on('connection', (socket) => open.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    return await use({ url: `http://127.0.0.1:${port}`, port, asked });
  } finally {
    for (const socket of open) socket.destroy();
    server.close();
  }
}
