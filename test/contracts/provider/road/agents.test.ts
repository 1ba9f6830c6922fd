import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAddress } from '../../../../contracts/provider/address.ts';
import { assertReachable } from '../../../../contracts/provider/reach.ts';
import { fetchBy } from '../../../../contracts/provider/road/fetch-by.ts';
import { createSender, SEND_LIMITS } from '../../../../contracts/provider/send-request.ts';
import { FAKE_HOST, withProxy } from '../../../proxy.ts';
import { nothingListens, serve } from '../../../serve.ts';

afterEach(() => vi.unstubAllEnvs());

const CREDENTIALS = 'user:a-password';
const HTTP = `http://${FAKE_HOST}`;
const HTTPS = `https://${FAKE_HOST}`;

function through(proxy: string, credentials?: string): void {
  const url = credentials === undefined ? proxy : proxy.replace('//', `//${credentials}@`);
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) vi.stubEnv(name, url);
  for (const name of ['NO_PROXY', 'no_proxy', 'http_proxy', 'https_proxy']) vi.stubEnv(name, '');
}

async function send(url: string) {
  const sender = createSender(SEND_LIMITS);
  const exchange = await sender.send({ method: 'POST', url, headers: {}, body: '{}' });
  sender.close();
  return exchange.response?.body ?? exchange.trouble;
}

const echo = { status: 200, text: 'from the provider' };
const behind = <Result>(use: (proxy: { url: string; asked: string[] }) => Promise<Result>, options = {}) =>
  serve(
    (_request, response) => response.writeHead(echo.status).end(echo.text),
    (to) => withProxy(to, use, { credentials: CREDENTIALS, ...options }),
  );

describe('behind a proxy', () => {
  it('a call by http is told to it whole', async () => {
    await behind(async ({ url, asked }) => {
      through(url, CREDENTIALS);
      expect(await send(`${HTTP}/v4?usersig=x`)).toBe(echo.text);
      expect(asked).toEqual([`${HTTP}/v4`]);
      const init = { method: 'GET', headers: {}, signal: AbortSignal.timeout(5000) };
      expect(await (await fetchBy(`${HTTP}/pacts`, init)).text()).toBe(echo.text);
      expect(asked[1]).toBe(`${HTTP}/pacts`);
    });
  });

  it('a call by https is a tunnel of its own', async () => {
    await behind(async ({ url, asked }) => {
      through(url, CREDENTIALS);
      // The provider speaks no TLS: the tunnel stood.
      expect(await send(HTTPS)).toMatchObject({ message: expect.stringContaining('does not speak TLS') });
      expect(asked).toEqual([`${FAKE_HOST}:443`]);
    });
  });

  it.each([HTTP, HTTPS])('that wants a password, the password is asked for (%s)', async (url) => {
    await behind(async (proxy) => {
      through(proxy.url);
      const scheme = url.split(':')[0]?.toUpperCase();
      const message = `the proxy ${proxy.url} opens no way to the provider: it answered 407. Put its user and password into the URL of ${scheme}_PROXY`;
      expect(await send(url)).toEqual({ kind: 'unreachable', message });
      if (url === HTTPS) await expect(assertReachable(readAddress({ baseUrl: url }))).rejects.toThrow(`${message}.`);
    });
  });

  it('that opens no way, it is named', async () => {
    await behind(
      async ({ url }) => {
        through(url, CREDENTIALS);
        const why = 'opens no way to the provider: it answered 502. Correct HTTPS_PROXY, or name the host in NO_PROXY';
        await expect(assertReachable(readAddress({ baseUrl: HTTPS }))).rejects.toThrow(why);
      },
      { refusal: { status: 502 } },
    );
  });

  it.each([HTTP, HTTPS])('that is dead, it is named without what opens it (%s)', async (url) => {
    const proxy = await nothingListens();
    through(proxy, CREDENTIALS);
    const why = `the proxy ${proxy} cannot be reached: nothing listens there (ECONNREFUSED)`;
    expect(await send(url)).toMatchObject({ kind: 'unreachable', message: expect.stringContaining(why) });
    const trial = assertReachable(readAddress({ baseUrl: url }));
    await expect(trial).rejects.toThrow(why);
    await expect(trial).rejects.not.toThrow('a-password');
  });

  it('what NO_PROXY names is called straight', async () => {
    through(await nothingListens());
    vi.stubEnv('NO_PROXY', 'example');
    expect(await send(HTTP)).toMatchObject({ message: expect.stringContaining('the name does not resolve') });
  });
});
