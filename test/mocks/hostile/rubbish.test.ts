import { once } from 'node:events';
import { connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { FAILURES } from '../../../mocks/fixtures/index.ts';
import { httpText, talk } from '../raw.ts';
import { runServer } from '../running.ts';
import { answerOf, BODY, bodiesOf, expectUnharmed, GOOD, health, keptAlive } from './clients.ts';

const chunked = (chunks: string) =>
  `POST ${GOOD} HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n${chunks}`;
const CLIENT_HELLO = '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03';

describe('what is no request that the mock takes', () => {
  it.each([
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['the hello of TLS', CLIENT_HELLO],
    ['a tunnel', 'CONNECT localhost:443 HTTP/1.1\r\nhost: localhost\r\n\r\n'],
    ['an expectation that nobody knows', httpText(GOOD, BODY, 'expect: cake\r\n')],
    ['no host', `POST ${GOOD} HTTP/1.1\r\ncontent-length: 0\r\n\r\n`],
    ['a NUL in the target', httpText(`${GOOD}&x=\0`, BODY)],
    ['a NUL in a header', httpText(GOOD, BODY, 'x: a\0b\r\n')],
    ['a query without end', httpText(`${GOOD}&x=${'x'.repeat(100_000)}`, BODY)],
    ['10,000 parameters', httpText(`${GOOD}${'&random=1'.repeat(10_000)}`, BODY)],
    ['headers without end', `POST ${GOOD} HTTP/1.1\r\n${'x: y\r\n'.repeat(100_000)}`],
    ['one header more than it takes', httpText(GOOD, BODY, 'x: y\r\n'.repeat(197))],
    ['a size of a chunk that is no number', chunked('ZZ\r\n{}\r\n0\r\n\r\n')],
    ['a size of a chunk beyond all numbers', chunked(`${'f'.repeat(40)}\r\n{}\r\n0\r\n\r\n`)],
    ['a chunk longer than its size', chunked('1\r\n{}\r\n0\r\n\r\n')],
    ['extensions of a chunk without end', chunked(`2;${'x'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`)],
    ['chunks and a length', `${chunked('').slice(0, -2)}content-length: 2\r\n\r\n0\r\n\r\n`],
  ])('is refused with 60002 and its connection closed: %s', async (_title, bytes) => {
    const server = await runServer();
    expect(await answerOf(server, bytes)).toEqual(FAILURES[60002]);
    await expectUnharmed(server);
  });

  it.each([
    ['as many headers as it takes', httpText(GOOD, BODY, 'x: y\r\n'.repeat(196))],
    ['an offer to upgrade', httpText(GOOD, BODY, 'upgrade: h2c\r\n').replace(': close', ': upgrade, close')],
    [
      'a short extension of a chunk',
      chunked(`14;x=y\r\n${BODY}\r\n0\r\n\r\n`).replace('host', 'connection: close\r\nhost'),
    ],
    ['no host in HTTP 1.0', httpText(GOOD, BODY).replace('HTTP/1.1\r\nhost: localhost', 'HTTP/1.0')],
    ['absolute form', httpText(`http://localhost${GOOD}`, BODY)],
  ])('is told from what it does take: %s', async (_title, request) => {
    const server = await runServer();
    expect(await answerOf(server, request)).toMatchObject({ ErrorCode: 0 });
    await expectUnharmed(server);
  });

  it('is told to go on where it asks whether it may', async () => {
    const server = await runServer();
    const { text } = await talk(server.url, (socket) => {
      const [head = ''] = httpText(GOOD, BODY, 'expect: 100-continue\r\n').split('\r\n\r\n');
      socket.once('data', () => socket.write(BODY)).write(`${head}\r\n\r\n`);
    });
    expect(text).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK[\s\S]*"ErrorCode":0/);
  });

  it('takes no answer away from the right calls before it', async () => {
    const server = await runServer();
    const later = Promise.withResolvers<void>();
    const slow = await runServer({ alter: (reply) => later.promise.then(() => reply) });
    for (const { url } of [server, slow]) {
      const talked = talk(url, (socket) => socket.write(`${keptAlive()}${keptAlive('gck.10010')}HELO\r\n\r\n`));
      later.resolve();
      const codes = bodiesOf((await talked).text).map((body) => (body as { ErrorCode: number }).ErrorCode);
      expect(codes).toEqual([0, 10010, 60002]);
    }
    await expectUnharmed(server);
    await expectUnharmed(slow);
  });

  it('ends although the call before it hangs and its client stays', async () => {
    const server = await runServer({ limits: { lingerMs: 20 } });
    expect((await talk(server.url, (socket) => socket.write(`${keptAlive('gck.fault-hang')}HELO\r\n\r\n`))).text).toBe(
      '',
    );
    await expectUnharmed(server);
  });

  it('is answered in peace although more of it comes', async () => {
    const server = await runServer();
    const { hostname, port } = new URL(server.url);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    socket.write('HELO\r\n\r\n');
    expect(await readText(socket)).toContain('"ErrorCode":60002');
    for (let piece = 0; piece < 50; piece++) {
      socket.write('HELO\r\n\r\n');
      await health(server);
    }
    const ended = once(socket, 'close');
    socket.end();
    await ended;
    await expectUnharmed(server);
  });

  it.each(['HELO\r\n\r\n', 'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n'])(
    'ends with a client that breaks off: %j',
    async (bytes) => {
      const server = await runServer();
      for (let round = 0; round < 20; round++)
        await talk(server.url, (socket) => {
          socket.once('data', () => socket.resetAndDestroy());
          socket.write(bytes);
        });
      await expectUnharmed(server);
    },
  );

  it.each(['HELO\r\n\r\n', 'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n'])(
    'ends although it never stops and reads nothing: %j',
    async (beginning) => {
      const server = await runServer({ limits: { lingerMs: 20 } });
      await talk(server.url, (socket) => {
        const more = (): void => {
          if (socket.writable) socket.write('rubbish'.repeat(1000), more);
        };
        socket.pause();
        socket.write(beginning, more);
        socket.on('error', () => socket.destroy());
      });
      await expectUnharmed(server);
    },
  );
});
