import type { RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import { systemClock } from '../../../contracts/provider/clock.ts';
import { createSender } from '../../../contracts/provider/send-request.ts';
import { stateEndpoint } from '../../../contracts/provider/state-endpoint.ts';
import { sendOver } from '../../../contracts/verify/fuzz/connection/send-over.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { serve } from '../../serve.ts';

const SWITCH = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: rfb\r\n\r\n';
const HINTS = 'HTTP/1.1 103 Early Hints\r\n\r\n';

/** Answers with these bytes, and closes the connection where that is said. */
const bytes =
  (text: string, close = false): RequestListener =>
  ({ socket }) =>
    close ? socket.end(text) : socket.write(text);

/** Long enough for whoever answers, however busy the machine is; and short for who does not. */
const LONG_MS = 10_000;
const SHORT_MS = 300;

async function send(listener: RequestListener, over = false, timeoutMs = LONG_MS) {
  return serve(listener, async (url) => {
    const sender = createSender({ timeoutMs, maxBytes: 1000 });
    const way = over ? sendOver({ clock: systemClock }, {}) : sender.send;
    const { trouble, response } = await way({ method: 'POST', url, headers: {}, body: '{}' });
    sender.close();
    return trouble ?? response;
  });
}

const SWITCHED = {
  kind: 'switched',
  message: 'the connection was turned into something else than HTTP (101 Switching Protocols)',
};

it.each([false, true])('a call that is answered 101 settles (in a manner of its own: %s)', async (over) => {
  expect(await send(bytes(SWITCH), over)).toEqual(SWITCHED);
});

it.each([
  ['hints and no answer', 'timeout', bytes(HINTS)],
  ['hints and the end of the connection', 'closed', bytes(HINTS, true)],
  ['nothing and the end of the connection', 'closed', bytes('', true)],
  ['no HTTP', 'closed', bytes('SSH-2.0-x\r\n')],
] as const)('a call that is answered with %s settles as %s', async (_title, kind, listener) => {
  expect(await send(listener, false, kind === 'timeout' ? SHORT_MS : LONG_MS)).toMatchObject({ kind });
});

it('an answer that hints come before is that answer', async () => {
  const answer = bytes(`${HINTS}${HINTS}HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}`);
  expect(await send(answer)).toMatchObject({ status: 200, body: '{}' });
});

it('a state endpoint that answers 101 is broken', async () => {
  const outcome = await serve(bytes(SWITCH), (url) => stateEndpoint(url).enter());
  expect(outcome).toEqual({
    kind: 'broken',
    silent: true,
    reason: `the state endpoint gave no answer: ${SWITCHED.message}`,
  });
});

it('a provider that answers 101 is found out by every call', async () => {
  const account = { sdkappid: 1400000000, identifier: 'administrator', secretKey: 'a key that is no key' };
  const { checks } = await serve(bytes(SWITCH), (baseUrl) => verify({ baseUrl, account, layers: ['cause'] }));
  const played = checks.filter(({ outcome }) => outcome !== 'couldNotRun');
  expect(played.length).toBeGreaterThan(20);
  for (const { findings } of played)
    expect(findings).toMatchObject([{ code: 'transport.no-answer', actual: 'switched' }]);
});

it('a call under way ends with its sender, also one over a connection that had been used before', async () => {
  let calls = 0;
  const called = Promise.withResolvers<void>();
  const hangs: RequestListener = (_request, response) => (calls++ === 0 ? response.end('{}') : called.resolve());
  const troubles = await serve(hangs, async (url) => {
    const sender = createSender();
    const request = { method: 'POST', url, headers: {}, body: '{}' };
    await sender.send(request);
    const second = sender.send(request);
    await called.promise;
    sender.close();
    return (await second).trouble;
  });
  expect(troubles).toEqual({ kind: 'timeout', message: 'no whole answer before the run was broken off' });
  expect(calls).toBe(2);
});
