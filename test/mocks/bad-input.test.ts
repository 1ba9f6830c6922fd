import { describe, expect, it } from 'vitest';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { createVerifiedService, type Service } from '../../mocks/server.ts';
import { validateResponse } from '../../openapi/index.ts';
import { httpText, talk, target } from './raw.ts';
import { runServer } from './running.ts';
import { requestOf } from './service-request.ts';

const GOOD = new URL(requestOf(ask('gck.ok')).url);
const query = GOOD.search.slice(1);
const good = `${GOOD.pathname}${GOOD.search}`;
const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

/** The code of an HTTP answer as it came, which must be the documented envelope. */
function codeOf(text: string): number {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(head.toLowerCase()).toContain('content-type: application/json');
  const answer: unknown = JSON.parse(body);
  if (!validateResponse(answer)) throw new Error(`This is no envelope: ${body}`);
  return answer.ErrorCode;
}

describe('bad input at the door', () => {
  it.each([
    ['nothing wrong', httpText(good, '{"GroupId":"gck.ok"}'), 0],
    ['nothing wrong, in absolute form', httpText(`http://console.tim.qq.com${good}`, '{"GroupId":"gck.ok"}'), 0],
    ['an empty body', httpText(good), 60003],
    ['a body that is not JSON', httpText(good, 'GroupId=gck.ok'), 60003],
    ['a body nested 10,000 deep', httpText(good, deep), 10004],
    ['a member nested 10,000 deep', httpText(good, `{"GroupId":"gck.ok","Deep":${deep}}`), 0],
    ['a body with a byte order mark', httpText(good, '\ufeff{"GroupId":"gck.ok"}'), 60003],
    ['a member named __proto__', httpText(good, '{"__proto__":{"GroupId":"gck.ok"}}'), 10004],
    ['no query', httpText(GOOD.pathname, '{}'), 60012],
    ['an empty query', httpText(target('&&='), '{}'), 60012],
    ['malformed percent-encoding', httpText(target(query.replace('administrator', '%E0%A4%A')), '{}'), 60025],
    ['an encoded NUL', httpText(target(query.replace('administrator', '%00')), '{}'), 70013],
    ['a name in other letters', httpText(target(query.replace('usersig=', 'UserSig=')), '{}'), 60025],
    ['a repeated usersig', httpText(target(`${query}&usersig=x`), '{}'), 60025],
    ['an sdkappid of 0', httpText(target(query.replace('sdkappid=1400000000', 'sdkappid=0')), '{}'), 60025],
    ['the path alone in other letters', httpText(good.replace('/v4', '/V4'), '{}'), 60009],
    ['a path that is not ours', httpText('/', '{}'), 60009],
    ['a target of all servers', httpText('*', '{}'), 60009],
    ['dots in the path', httpText(`/x/..${good}`, '{}'), 60009],
  ])('is answered with the documented envelope: %s', async (_title, request, code) => {
    const server = await runServer();
    expect(codeOf((await talk(server.url, (socket) => socket.write(request))).text)).toBe(code);
  });

  it('is answered when two megabytes come at once', async () => {
    const server = await runServer();
    const { text } = await talk(server.url, (socket) => socket.write(httpText(good, 'a'.repeat(2_000_000))));
    expect(codeOf(text)).toBe(60003);
  });

  it('is kept in memory only as far as it takes to see that it is too large', async () => {
    const right = createVerifiedService();
    const sizes: number[] = [];
    const handle: Service['handle'] = (request, now) => {
      sizes.push(request.body.length);
      return right.handle(request, now);
    };
    const server = await runServer({ service: { ...right, handle } });
    await talk(server.url, (socket) => socket.write(httpText(good, 'a'.repeat(8_000_000))));
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeGreaterThan(2 ** 20);
    expect(sizes[0]).toBeLessThan(2 ** 20 + 2 ** 17);
  });

  it('is answered when two megabytes come in chunks, with the length unknown', async () => {
    const server = await runServer();
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const head = `POST ${good} HTTP/1.1\r\nhost: mock.test\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n`;
    const { text } = await talk(server.url, (socket) => socket.write(`${head}${chunk.repeat(32)}0\r\n\r\n`));
    expect(codeOf(text)).toBe(60003);
  });

  it('is cut off when a body has no end', async () => {
    const server = await runServer();
    const head = `POST ${good} HTTP/1.1\r\nhost: mock.test\r\ncontent-length: 1000000000\r\n\r\n`;
    const chunk = Buffer.alloc(1_000_000, 'a');
    const end = await talk(server.url, (socket) => {
      const more = (): void => {
        while (socket.writable && socket.write(chunk));
      };
      socket.write(head);
      socket.on('drain', more);
      more();
    });
    expect(end.text === '' || codeOf(end.text) === 60003).toBe(true);
    await expectAlive(server.url);
  });

  it.each([
    ['no HTTP', 'HELO mock.test\r\n\r\n'],
    ['a binary greeting', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n'],
    ['two lengths', `POST ${good} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab`],
    [
      'a flood of headers',
      `POST ${good} HTTP/1.1\r\nhost: x\r\n${'x-flood: aaaaaaaaaaaaaaaaaaaa\r\n'.repeat(2000)}\r\n`,
    ],
  ])('is refused and the connection closed: %s', async (_title, bytes) => {
    const server = await runServer();
    const { text } = await talk(server.url, (socket) => socket.write(bytes, 'latin1'));
    expect(codeOf(text)).toBe(60002);
    await expectAlive(server.url);
  });

  it('costs nothing but its connection when the client goes away in the middle', async () => {
    const server = await runServer();
    const half = httpText(good, '{"GroupId":"gck.ok"}').slice(0, -5);
    await talk(server.url, (socket) => socket.write(half, () => socket.destroy()));
    await talk(server.url, (socket) => socket.write(half, () => socket.resetAndDestroy()));
    await expectAlive(server.url);
    expect(server.journal().totals.arrivals).toBe(1);
  });

  it.each([
    ['its headers', 'POST / HTTP/1.1\r\nhost: x\r\n', { headers: 20 }],
    ['its body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nab', { headers: 20, request: 40 }],
    ['anything', '', { headers: 20 }],
  ])('is cut off when the client is too slow with %s', async (_title, bytes, timeouts) => {
    const server = await runServer({ timeouts });
    const { text } = await talk(server.url, (socket) => socket.write(bytes));
    expect(text).toBe('');
    await expectAlive(server.url);
  });
});

async function expectAlive(url: string): Promise<void> {
  const { text } = await talk(url, (socket) => socket.write(httpText(good, '{"GroupId":"gck.ok"}')));
  expect(codeOf(text)).toBe(0);
}
