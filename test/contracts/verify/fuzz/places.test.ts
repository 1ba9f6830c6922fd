import { type RequestListener, request, type ServerResponse } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { startServer } from '../../../../mocks/server.ts';
import { selfSigned } from '../../../mocks/self-signed.ts';
import { serve } from '../../../serve.ts';
import { complaints, fuzzAt, outcomes } from './fuzz-at.ts';

afterEach(() => vi.unstubAllEnvs());

/** Passes calls on to a server, without the path prefix of a gateway; `answering` is told of each answer before it is sent. */
function gateway(
  url: string,
  prefix: string,
  answering: (response: ServerResponse) => void = () => {},
): RequestListener {
  return (message, response) => {
    const { method, headers, url: path = '' } = message;
    if (!path.startsWith(prefix)) return void response.writeHead(404).end();
    const { host: _host, connection: _connection, ...passed } = headers;
    const call = request(url + path.slice(prefix.length), { method, headers: passed, agent: false }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      answering(response);
      response.writeHead(answer.statusCode ?? 0, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    });
    message.pipe(call);
  };
}

async function fuzzThrough(answering: (response: ServerResponse) => void, prefix = '') {
  const server = await startServer({ callsPerSecond: 'unlimited' });
  try {
    return await serve(gateway(server.url, prefix, answering), (url) =>
      fuzzAt({ ...server, url: `${url}${prefix}` }, { cases: 60 }),
    );
  } finally {
    await server.close();
  }
}

it('a right provider passes over HTTPS', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  vi.stubEnv('NODE_NO_WARNINGS', '1');
  const server = await startServer({ callsPerSecond: 'unlimited', tls: selfSigned() });
  try {
    const { checks } = await fuzzAt(server, { cases: 60 });
    expect(complaints(checks)).toEqual([]);
  } finally {
    await server.close();
  }
});

it('a right provider passes behind the path prefix of a gateway', async () => {
  expect(complaints((await fuzzThrough(() => {}, '/some/gate')).checks)).toEqual([]);
});

it.each<[string, (response: ServerResponse) => void]>([
  ['says so', (response) => void response.setHeader('connection', 'close')],
  ['says nothing', hangUp],
])('a provider that closes each connection after its answer, and %s, is within its rights', async (_how, answering) => {
  const { checks } = await fuzzThrough(answering);
  const { 'connection-keep-alive': keepAlive, ...others } = outcomes(checks);
  expect(keepAlive).toBe('notApplicable');
  expect(new Set(Object.values(others))).toEqual(new Set(['passed']));
});

/** By then the response has let go of its socket. */
function hangUp(response: ServerResponse): void {
  const { socket } = response;
  response.once('finish', () => socket?.end());
}
