import type { RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { serve } from '../../serve.ts';

const ACCOUNT = { sdkappid: 1400000000, identifier: 'administrator', secretKey: 'a key that is no key' };
/** Long enough for whoever answers, however busy the machine is; and short for who does not. */
const LONG_MS = 5000;
const SHORT_MS = 60;

/** Verifies a provider that answers like this, without states. */
function check(listener: RequestListener, timeoutMs = LONG_MS): Promise<CheckResult[]> {
  return serve(listener, async (baseUrl) => {
    const layers = ['schema', 'cause', 'relation'] as const;
    return (await verify({ baseUrl, account: ACCOUNT, layers, sendLimits: { timeoutMs, maxBytes: 1024 * 1024 } }))
      .checks;
  });
}

const MEGABYTE = 'x'.repeat(1024 * 1024);

it.each<[string, RequestListener, string]>([
  [
    'sends 10 MB',
    (_request, response) => {
      for (let count = 0; count < 10; count++) response.write(MEGABYTE);
      response.end();
    },
    'transport.too-large',
  ],
  [
    'sends chunks without end',
    (_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(MEGABYTE));
      };
      response.writeHead(200).on('drain', more);
      more();
    },
    'transport.too-large',
  ],
  [
    'redirects',
    (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    'http.status',
  ],
  [
    'answers in another encoding',
    (_request, response) => response.writeHead(200, { 'content-encoding': 'br' }).end('\u0001\u0002'),
    'http.content-encoding',
  ],
  ['answers HTML', (_request, response) => response.end('<html>'), 'body.not-json'],
])('a provider that %s is found out, and the run goes on to its end', async (_title, listener, code) => {
  const checks = await check(listener);
  const found = new Set(checks.flatMap(({ findings }) => findings.map((finding) => finding.code)));
  expect([...found]).toContain(code);
  const stateless = checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'observed');
  expect(stateless.length).toBeGreaterThan(20);
  expect(checks.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id)).not.toContain('body-empty');
});

it.each<[string, string, RequestListener]>([
  ['hangs', 'transport.timeout', () => {}],
  [
    'begins an answer and never ends it',
    'transport.timeout',
    (_request, response) => response.writeHead(200).write('{'),
  ],
  ['closes early', 'transport.no-answer', (request) => request.socket.destroy()],
  [
    'closes in the middle of an answer',
    'transport.no-answer',
    (_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{', () => response.destroy());
    },
  ],
])(
  'a provider that %s is found out within the time limit, and is asked no more after a few times',
  async (_title, code, listener) => {
    let calls = 0;
    const counted: RequestListener = (request, response) => {
      calls++;
      listener(request, response);
    };
    // On a busy machine a connection that is closed at once takes as long as one that is silent.
    const checks = await check(counted, code === 'transport.timeout' ? SHORT_MS : LONG_MS);
    const unanswered = checks.filter(({ findings }) => findings.some((finding) => finding.code === code));
    expect(unanswered.length).toBeGreaterThan(0);
    expect(calls).toBeLessThan(8);
    expect(checks.filter(({ outcome }) => outcome === 'passed')).toEqual([]);
  },
);
