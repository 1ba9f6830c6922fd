import { describe, expect, it } from 'vitest';
import type { ServerOptions } from '../../../mocks/server.ts';
import { httpText, talk } from '../raw.ts';
import { runServer } from '../running.ts';
import { BODY, expectUnharmed, GOOD, health } from './clients.ts';

/** Writes the beginning at once and then so many bytes, each as soon as the one before it is out. */
async function dribble(url: string, begin: string, text: string, count: number) {
  let written = 0;
  const end = await talk(url, (socket) => {
    const next = (): void => {
      if (socket.writable && written < count)
        socket.write(text[written++ % text.length] ?? '', () => setImmediate(next));
    };
    socket.setNoDelay().on('error', () => socket.destroy());
    if (begin === '') next();
    else socket.write(begin, next);
  });
  return { ...end, written };
}

const ENDLESS = 10_000_000;

describe('a client of a byte at a time', () => {
  it.each([
    ['headers', 'POST / HTTP/1.1\r\nhost: a\r\nx: ', { headersMs: 60 }],
    [
      'a body',
      `POST ${GOOD} HTTP/1.1\r\nhost: a\r\ncontent-length: ${ENDLESS}\r\n\r\n`,
      { headersMs: 60, requestMs: 90 },
    ],
    [
      'chunks',
      `POST ${GOOD} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n989680\r\n`,
      { headersMs: 60, requestMs: 90 },
    ],
    ['the time to the state endpoint', 'POST /__group-counter/states HTTP/1.1\r\nhost: a\r\nx: ', { headersMs: 60 }],
  ] satisfies [string, string, ServerOptions['limits']][])(
    'is closed when it takes too long for %s',
    async (_title, begin, limits) => {
      const server = await runServer({ limits });
      const ends = await Promise.all(Array.from({ length: 20 }, () => dribble(server.url, begin, 'x', ENDLESS)));
      expect(ends.map(({ text }) => text)).toEqual(Array(20).fill(''));
      expect(ends.every(({ written }) => written > 0 && written < ENDLESS)).toBe(true);
      await expectUnharmed(server);
    },
  );

  it('that comes to an end in time is answered', async () => {
    const server = await runServer();
    const request = httpText(GOOD, BODY);
    const { text } = await dribble(server.url, '', request, request.length);
    expect(text).toContain('"ErrorCode":0');
    await expectUnharmed(server);
  });
});

describe('a client that leaves an answer where it is', () => {
  it('is closed when nothing moves any more', async () => {
    const server = await runServer({ limits: { silentMs: 50 } });
    const started = health(server);
    const hang = '{"GroupId":"gck.fault-hang"}';
    const { text } = await talk(server.url, (socket) => socket.write(httpText(GOOD, hang)));
    expect(text).toBe('');
    expect((await started).limits.silentMs).toBe(50);
    await expectUnharmed(server);
  });
});
