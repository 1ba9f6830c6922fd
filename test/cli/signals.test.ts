import { on, once } from 'node:events';
import type { RequestListener } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { serve } from '../serve.ts';
import { processesWith, type Started, start } from './started-program.ts';

const WHO = ['--sdkappid', '1400000000', '--identifier', 'administrator', '--format', 'json'];

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Moments of the start, each as what it is seen by; before them, `early-signal.test.ts` has the loading of the commands. */
const MOMENTS: Readonly<Record<string, (program: Started, connections: AsyncIterator<unknown>) => Promise<unknown>>> = {
  'the provider is tried': (_program, connections) => connections.next(),
  'the run is announced': ({ said }) => said('Sending about'),
  'the first call is made': async (_program, connections) => {
    await connections.next();
    await connections.next();
  },
};

/** Each of these with a signal of its own: whichever it was, the program hears them in one place. */
function withSignals<Case>(cases: readonly Case[]): (readonly [(typeof SIGNALS)[number], Case])[] {
  return cases.map((one, index) => [SIGNALS[index % SIGNALS.length] ?? 'SIGINT', one]);
}

it.each(withSignals(Object.keys(MOMENTS)))('%s ends in a report when %s', async (signal, moment) => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  const connections = on(server, 'connection');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const program = start(['verify', '--base-url', url, '--layer', 'cause', ...WHO], 'no key');
  await MOMENTS[moment]?.(program, connections);
  program.child.kill(signal);
  const end = await program.ended;
  expect({ code: end.code, signal: end.signal }).toEqual({ code: 130, signal: null });
  expect(JSON.parse(end.stdout)).toMatchObject({ complete: false, verdict: 'inconclusive' });
});

/** Answers nothing, but for the call that tries the account, which is closed at once. Is told of the others. */
function hanging(called: () => void = () => {}): RequestListener {
  let calls = 0;
  return ({ socket }) => (calls++ === 0 ? socket.destroy() : called());
}

/** A provider that hangs, or answers 101, at every call with Pact's verifier running against it. */
const MUTE: [string, () => RequestListener][] = [
  ['answers nothing', () => hanging()],
  [
    'answers 101',
    () =>
      ({ socket }) =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: rfb\r\n\r\n'),
  ],
];

it.each(withSignals(MUTE).map(([signal, [title, listener]]) => [signal, title, listener] as const))(
  '%s ends Pact within a second or two, also where the provider %s',
  async (signal, _title, listener) => {
    await serve(listener(), async (url) => {
      const { child, said, ended } = start(['verify', '--base-url', url, '--layer', 'pact', ...WHO], 'no key');
      await said("Running Pact's own verifier");
      const sent = performance.now();
      child.kill(signal);
      const { code, stdout, left } = await ended;
      expect(performance.now() - sent).toBeLessThan(3000);
      expect({ code, left }).toEqual({ code: 130, left: [] });
      expect(JSON.parse(stdout)).toMatchObject({ complete: false });
    });
  },
);

it('a signal takes down what was made', async () => {
  const server = await startServer();
  const changes: string[] = [];
  const states: RequestListener = async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    changes.push(JSON.parse(body).action);
    response.end(
      await (
        await fetch(server.statesUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      ).text(),
    );
  };
  const called = Promise.withResolvers<void>();
  const end = await serve(states, (statesUrl) =>
    serve(hanging(called.resolve), async (url) => {
      const { sdkappid, identifier, secretKey } = server.account;
      const who = ['--sdkappid', String(sdkappid), '--identifier', identifier];
      const argv = ['verify', '--base-url', url, '--states-url', statesUrl, '--only', 'all-counters', ...who];
      const { child, ended } = start([...argv, '--layer', 'relation'], secretKey);
      await called.promise;
      child.kill('SIGHUP');
      return ended;
    }),
  );
  await server.close();
  expect(end.code).toBe(130);
  const [setups, teardowns] = ['setup', 'teardown'].map((one) => changes.filter((action) => action === one).length);
  expect(teardowns).toBeGreaterThan(0);
  // The empty state, which is entered first, has no teardown.
  expect(setups).toBe((teardowns ?? 0) + 1);
});

it('a second signal ends at once, and leaves neither folders nor processes', async () => {
  await serve(hanging(), async (url) => {
    const { child, said, ended, folder } = start(['verify', '--base-url', url, '--layer', 'pact', ...WHO], 'no key');
    await said("Running Pact's own verifier");
    expect(processesWith(folder).length).toBeGreaterThan(1);
    child.kill('SIGTERM');
    child.kill('SIGINT');
    const { code, left } = await ended;
    expect({ code, left }).toEqual({ code: 130, left: [] });
    await expect.poll(() => processesWith(folder)).toEqual([]);
  });
});
