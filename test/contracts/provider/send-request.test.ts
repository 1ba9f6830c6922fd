import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createSender, SEND_LIMITS } from '../../../contracts/provider/send-request.ts';
import { nothingListens, serve } from '../../serve.ts';

async function send(url: string, limits = SEND_LIMITS) {
  const sender = createSender(limits);
  try {
    return await sender.send({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body: '{}' });
  } finally {
    sender.close();
  }
}

describe('a sender', () => {
  it('returns status, headers in lower case and body', async () => {
    const exchange = await serve(
      (_request, response) => response.writeHead(201, { 'X-Served-By': 'test' }).end('{"é":1}'),
      (url) => send(url),
    );
    expect(exchange.response).toMatchObject({
      status: 201,
      body: '{"é":1}',
      utf8: true,
      headers: { 'x-served-by': 'test' },
    });
    expect(exchange.trouble).toBeUndefined();
  });

  it('does not follow redirects', async () => {
    const exchange = await serve(
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      (url) => send(url),
    );
    expect(exchange.response?.status).toBe(302);
  });

  it('says that bytes are not UTF-8', async () => {
    const exchange = await serve(
      (_request, response) => response.end(Buffer.from([0x22, 0xff, 0x22])),
      (url) => send(url),
    );
    expect(exchange.response?.utf8).toBe(false);
  });

  it.each([
    [
      'closed',
      'a connection closed before the answer',
      (_request: unknown, response: import('node:http').ServerResponse) => response.destroy(),
    ],
    [
      'closed',
      'an answer that breaks off',
      (_request: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{', () => response.destroy());
      },
    ],
    ['timeout', 'no answer in time', () => {}],
    [
      'timeout',
      'an answer without a length that nobody ends',
      (request: import('node:http').IncomingMessage) =>
        request.socket.write('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}'),
    ],
    [
      'too-large',
      'an answer without end',
      (_request: unknown, response: import('node:http').ServerResponse) => {
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(64_000)));
        };
        response.on('drain', more);
        more();
      },
    ],
  ] as const)('reports %s: %s', async (kind, _title, listener) => {
    const exchange = await serve(listener, (url) =>
      send(url, { timeoutMs: kind === 'timeout' ? 300 : 10_000, maxBytes: 1_000_000 }),
    );
    expect(exchange.trouble?.kind).toBe(kind);
    expect(exchange.response).toBeUndefined();
  });

  it('reports unreachable where nothing listens', async () => {
    expect((await send(await nothingListens())).trouble?.kind).toBe('unreachable');
  });

  it('sends again where a kept connection was closed meanwhile, and only then', async () => {
    let calls = 0;
    const closing: RequestListener = (request, response) => {
      calls++;
      request.resume();
      // The second request of a connection finds it closed, as it does where a server ends idle connections.
      if (served.has(request.socket)) request.socket.destroy();
      else response.end(`${calls}`);
      served.add(request.socket);
    };
    const served = new Set<unknown>();
    const bodies = await serve(closing, async (url) => {
      const sender = createSender();
      const request = { method: 'POST', url, headers: {}, body: '{}' };
      const exchanges = [await sender.send(request), await sender.send(request)];
      sender.close();
      return exchanges.map(({ response }) => response?.body);
    });
    expect(bodies).toEqual(['1', '3']);
    const refused = await serve(
      (request) => request.socket.destroy(),
      (url) => send(url),
    );
    expect(refused.trouble?.kind).toBe('closed');
  });
});
