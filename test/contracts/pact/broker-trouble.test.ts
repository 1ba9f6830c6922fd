import type { RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import type { PactBroker } from '../../../contracts/pact/pact-options.ts';
import type { PactVerification } from '../../../contracts/pact/verify-pact.ts';
import { nothingListens, serve } from '../../serve.ts';
import { fakeBroker } from './broker.ts';
import { foreignPact } from './foreign.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { sharedVerifier } from './shared-verifier.ts';

const verifyPact = sharedVerifier();

type Broker = ReturnType<typeof fakeBroker>;

async function verifyFrom({ listener }: Broker, rest: Partial<PactBroker> = {}): Promise<PactVerification> {
  return serve(listener, (url) => verifyAt(`${url}/broker`, rest));
}

async function verifyAt(url: string, rest: Partial<PactBroker> = {}): Promise<PactVerification> {
  return serve(simpleProvider().listener, (baseUrl) =>
    verifyPact({ target: { baseUrl, account: ACCOUNT }, broker: { url, ...rest } }),
  );
}

const PACT = foreignPact([{ description: 'a missing group' }]);
const LIST = '/broker/pacts/provider/get_group_counter/for-verification';

it.each([
  [
    'GET /broker',
    { status: 401, text: 'who are you' },
    'couldNotRun',
    'answered 401 to GET /broker: who are you. Give --pact',
  ],
  ['GET /broker', { status: 500 }, 'errored', 'answered 500'],
  ['GET /broker', 'hang', 'errored', 'gave no answer: nothing came within 400 ms'],
  [`GET ${LIST}`, { status: 404, text: 'no such provider' }, 'couldNotRun', 'answered 404'],
  [`POST ${LIST}`, { status: 400, text: 'no such selector' }, 'couldNotRun', 'no such selector'],
  ['GET /broker/pacts/0', { status: 502 }, 'errored', 'answered 502 to GET /broker/pacts/0'],
  ['GET /broker/pacts/0', { status: 200, text: '{"_links":{}}' }, 'errored', 'Pact'],
] as const)('a broker that answers %s with %j has kept it from running', async (call, answer, outcome, reason) => {
  const otherwise = { [call]: answer };
  const found = await verifyFrom(fakeBroker([PACT], { otherwise }), {
    ...(answer === 'hang' && { callTimeoutMs: 400 }),
  });
  expect(found).toMatchObject({ outcome, interactions: 0, reason: expect.stringContaining(reason) });
});

it('a broker without pacts of this provider gives nothing to verify, which is no success', async () => {
  expect(await verifyFrom(fakeBroker([]))).toMatchObject({
    outcome: 'couldNotRun',
    reason: 'the Pact broker has no pacts of the provider "get_group_counter" to verify',
  });
});

it('a broker that is not there has kept it from running', async () => {
  expect(await verifyAt(await nothingListens())).toMatchObject({
    outcome: 'errored',
    reason: expect.stringContaining('ECONNREFUSED'),
  });
});

it('one pact that cannot be fetched leaves the verification without a verdict', async () => {
  const otherwise = { 'GET /broker/pacts/1': { status: 404 } };
  expect(await verifyFrom(fakeBroker([PACT, PACT], { otherwise }))).toMatchObject({
    outcome: 'couldNotRun',
    interactions: 1,
    reason: expect.stringContaining('answered 404 to GET /broker/pacts/1'),
  });
});

it.each([
  ['of another provider', foreignPact([{ description: 'x' }], { provider: 'another' }), 'its provider is "another"'],
  ['of specification 1', foreignPact([{ description: 'x' }], { version: '1.1.0' }), 'its specification is 1.1.0'],
])('a pact %s is refused', async (_title, pact, reason) => {
  const found = await verifyFrom(fakeBroker([pact]));
  expect(found).toMatchObject({ outcome: 'couldNotRun', interactions: 0, reason: expect.stringContaining(reason) });
});

it('a broker may be at the root of its host', async () => {
  const broker = fakeBroker([PACT]);
  const found = await serve(broker.listener, (url) => verifyAt(url));
  expect(found).toEqual({ outcome: 'passed', findings: [], interactions: 1, notRun: [] });
});

it('a broker behind a gateway may name another port; another host is not called', async () => {
  const behind = fakeBroker([PACT], { linkTo: 'https://127.0.0.1:9/broker' });
  expect(await verifyFrom(behind)).toMatchObject({ outcome: 'passed', interactions: 1 });
  const away = fakeBroker([PACT], { linkTo: 'http://broker.test/broker' });
  expect(await verifyFrom(away)).toMatchObject({
    outcome: 'couldNotRun',
    reason: 'the Pact broker links to another host, broker.test, which is not called',
  });
});

it('user and password open it, and tags and selectors choose', async () => {
  const broker = fakeBroker([PACT]);
  const rest = { username: 'me', password: 'pass-word', consumerTags: ['prod'], selectors: [{ mainBranch: true }] };
  expect(await verifyFrom(broker, rest)).toMatchObject({ outcome: 'passed' });
  const opened = `Basic ${Buffer.from('me:pass-word').toString('base64')}`;
  expect(new Set(broker.requests.map(({ authorization }) => authorization))).toEqual(new Set([opened]));
  const asked = broker.requests.find(({ method }) => method === 'POST')?.body ?? '';
  expect(JSON.parse(asked)).toMatchObject({
    consumerVersionSelectors: [{ mainBranch: true }, { tag: 'prod', latest: true }],
  });
});

it('a call of a broker that hangs ends with the verification', async () => {
  const interruption = new AbortController();
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const hang: RequestListener = (_request, response) => {
    response.on('close', resolve);
    interruption.abort();
  };
  const found = await serve(hang, async (url) => {
    const broker = { url, callTimeoutMs: 3_600_000 };
    const target = { baseUrl: url, account: ACCOUNT };
    const interrupted = await verifyPact({ target, broker, signal: interruption.signal });
    await ended;
    return interrupted;
  });
  expect(found).toMatchObject({ outcome: 'couldNotRun', reason: 'interrupted', interactions: 0 });
});
