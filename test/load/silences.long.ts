import { createServer } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { EMBEDDED } from '../../load/engine/engine.ts';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import { CALL_TIMEOUT_MS } from '../../load/k6/load-request.ts';
import { overrideProfile, PROFILES } from '../../load/profiles.ts';
import { runLoad } from '../../load/run-load.ts';
import { startServer } from '../../mocks/server.ts';
import { selfSigned } from '../mocks/self-signed.ts';
import { FAKE_HOST, withProxy } from '../proxy.ts';
import { nothingListens, serve } from '../serve.ts';
import { K6_TIMEOUT_MS, RUN_TIMEOUT_MS, requireK6 } from './provider.ts';

const SMOKE = overrideProfile(PROFILES.smoke, { durationSeconds: 2 });

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);
afterEach(() => vi.unstubAllEnvs());

type Use = (baseUrl: string) => Promise<void>;

/** Ways in which no answer comes, and what is said of each. */
const SILENCES: Record<string, { on: (use: Use) => Promise<void>; says: RegExp }> = {
  'a certificate that is not trusted': {
    on: async (use) => {
      const server = await startServer({ tls: selfSigned() });
      await use(server.url).finally(() => server.close());
    },
    says: /: the certificate is not trusted \(\w+\)\. Name the file of its authority .* NODE_EXTRA_CA_CERTS/,
  },
  'a refused connection': {
    on: async (use) => use(await nothingListens()),
    says: /: nothing listens there \((1212|ECONNREFUSED)\)\. Start the provider/,
  },
  'a name that does not resolve': {
    on: (use) => use(`http://${FAKE_HOST}`),
    says: /: the name does not resolve \(\w+\)\. Correct --base-url/,
  },
  'a port that speaks no TLS': {
    on: (use) =>
      serve(
        () => {},
        (url) => use(url.replace('http:', 'https:')),
      ),
    says: /: it does not speak TLS as we do \(\w+\)\./,
  },
  'connections that are reset': {
    on: (use) => serve(({ socket }) => void socket.resetAndDestroy(), use),
    says: /: the connection was closed without a whole answer, or what came is no HTTP \(\w+\)\./,
  },
  'what is no HTTP': {
    on: async (use) => {
      const server = createServer((socket) => void socket.on('error', () => {}).end('SSH-2.0-OpenSSH_9.6\r\n'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use(`http://127.0.0.1:${(server.address() as { port: number }).port}`).finally(() => server.close());
    },
    says: /: the connection was closed without a whole answer, or what came is no HTTP \(\w+\)\./,
  },
  'a dead proxy': {
    on: async (use) => {
      vi.stubEnv('HTTP_PROXY', `http://user:a-password@${new URL(await nothingListens()).host}`);
      await use(`http://${FAKE_HOST}`);
    },
    says: /: the proxy http:\/\/127\.0\.0\.1:\d+ cannot be reached: nothing listens there .*\. Correct HTTP_PROXY/,
  },
  'a proxy that wants a password': {
    on: (use) =>
      withProxy(
        'http://127.0.0.1:1',
        ({ url }) => {
          vi.stubEnv('HTTPS_PROXY', url);
          return use(`https://${FAKE_HOST}`);
        },
        { credentials: 'user:a-password' },
      ),
    says: /: the proxy \S+ opens no way to the provider: it answered 407\. Put its user and password into the URL of HTTPS_/,
  },
  'an answer that comes too late': {
    on: (use) => serve((_, response) => void setTimeout(() => response.end('{}'), CALL_TIMEOUT_MS + 1500), use),
    says: /: it answers a call that is made alone after 7\.\d s, and 6 s are waited for\. Make it answer sooner/,
  },
};

describe.each(['k6', 'embedded'])('%s names', { timeout: RUN_TIMEOUT_MS }, (name) => {
  it.each(Object.entries(SILENCES))('%s', async (_, { on, says }) => {
    for (const proxy of ['http_proxy', 'https_proxy', 'NO_PROXY', 'no_proxy']) vi.stubEnv(proxy, '');
    await on(async (baseUrl) => {
      const measured = await runLoad({
        profile: SMOKE,
        provider: readAddress({ baseUrl }),
        account: { sdkappid: 1400000000, identifier: 'administrator' },
        usersig: 'eJyrVgrx',
        groupId: 'kit-load',
        expectedCodes: [0],
        engine: name === 'k6' ? await requireK6() : EMBEDDED,
        progress: () => {},
      });
      const [check] = judgeLoad(measured, SMOKE).checks;
      expect(check).toMatchObject({ outcome: 'errored', reason: expect.stringMatching(says) });
      expect(JSON.stringify(measured)).not.toMatch(/a-password|eJyrVgrx/);
    });
  });
});
