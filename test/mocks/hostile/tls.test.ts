import { once } from 'node:events';
import { request as httpsRequest } from 'node:https';
import { text as readText } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { type Health, type RunningServer, startServer } from '../../../mocks/server.ts';
import { httpText, talk } from '../raw.ts';
import { runServer } from '../running.ts';
import { selfSigned } from '../self-signed.ts';
import { BODY, closed, GOOD, open } from './clients.ts';

const tls = selfSigned();

async function call({ url }: RunningServer, target: string, body?: string): Promise<string> {
  const method = body === undefined ? 'GET' : 'POST';
  const request = httpsRequest(`${url}${target}`, { method, ca: tls.cert, agent: false }).end(body);
  const [response] = await once(request, 'response');
  return readText(response);
}

async function expectUnharmed(server: RunningServer): Promise<void> {
  for (let round = 0; round < 300; round++) {
    // On a busy machine the tiny limits of a test may strike its own calls as well.
    const said = await call(server, '/__group-counter/health').catch(() => undefined);
    if (said !== undefined && (JSON.parse(said) as Health).counts.connections === 1) {
      expect(await call(server, GOOD, BODY)).toContain('"ErrorCode":0');
      return;
    }
  }
  throw new Error('Connections of clients that are gone are still open.');
}

describe('the mock with a certificate', () => {
  it.each([
    ['a call without TLS', httpText(GOOD, BODY)],
    ['rubbish', 'HELO\r\n\r\n'],
    ['a handshake that turns into rubbish', `\x16\x03\x01\x00\x05${'x'.repeat(1000)}`],
  ])('closes the connection of %s', async (_title, bytes) => {
    const server = await runServer({ tls });
    const { text } = await talk(server.url, (socket) => socket.write(bytes, 'latin1'));
    // What may come is an alert of TLS.
    expect(text).not.toContain('HTTP');
    await expectUnharmed(server);
  });

  it.each(['', '\x16\x03\x01\x02\x00'])('closes a handshake that stops after %j', async (bytes) => {
    const server = await runServer({ tls, limits: { headersMs: 500 } });
    const sockets = await Promise.all(Array.from({ length: 20 }, () => open(server)));
    for (const socket of sockets) socket.resume().write(bytes, 'latin1');
    await Promise.all(sockets.map(closed));
    await expectUnharmed(server);
  });

  it('closes at once, whatever handshakes are under way', async () => {
    // Times that would end it by themselves come much later.
    const server = await startServer({ tls, limits: { headersMs: 600_000, requestMs: 600_000 } });
    const socket = await open(server);
    socket.resume().write('\x16\x03\x01\x02\x00', 'latin1');
    await call(server, GOOD, BODY);
    await server.close();
    await closed(socket);
  });

  it('refuses rubbish inside of TLS with 60002', async () => {
    const server = await runServer({ tls });
    const { hostname, port } = new URL(server.url);
    const socket = connectTls({ host: hostname, port: Number(port), ca: tls.cert });
    await once(socket, 'secureConnect');
    socket.write('HELO\r\n\r\n');
    expect(await readText(socket)).toContain('"ErrorCode":60002');
    await expectUnharmed(server);
  });
});
