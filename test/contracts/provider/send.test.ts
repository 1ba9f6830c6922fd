import { describe, expect, it } from 'vitest';
import { createSender, SEND_LIMITS } from '../../../contracts/provider/send.ts';
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
});
