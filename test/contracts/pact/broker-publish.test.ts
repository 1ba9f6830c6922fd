import { expect, it } from 'vitest';
import type { VerifyPactOptions } from '../../../contracts/pact/pact-options.ts';
import { serve } from '../../serve.ts';
import { fakeBroker } from './broker.ts';
import { foreignPact, MISSING } from './foreign.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { sharedVerifier } from './shared-verifier.ts';

const verifyPact = sharedVerifier();

const PUBLISH = { providerVersion: '1.4.2', buildUrl: 'http://ci.test/7' };
const TOKEN = 'a-token-for-the-broker';

type Broker = ReturnType<typeof fakeBroker>;

async function verifyFrom(
  { listener }: Broker,
  provider = simpleProvider(),
  rest: Partial<VerifyPactOptions> = { publish: PUBLISH },
) {
  return serve(listener, (url) =>
    serve(provider.listener, (baseUrl) =>
      verifyPact({
        target: { baseUrl, account: ACCOUNT },
        broker: { url: `${url}/broker`, token: TOKEN, providerBranch: 'main' },
        ...rest,
      }),
    ),
  );
}

const OK = '{ "ActionStatus": "OK", "ErrorCode": 0 }';

it('success is published with version, branch and build, under the names and ids that the broker knows', async () => {
  const broker = fakeBroker([foreignPact([{ description: 'a missing group', id: 'abc' }])]);
  expect(await verifyFrom(broker)).toEqual({ outcome: 'passed', findings: [], interactions: 1, notRun: [] });
  expect(broker.published()).toMatchObject([
    {
      success: true,
      providerApplicationVersion: '1.4.2',
      buildUrl: 'http://ci.test/7',
      testResults: [{ interactionId: 'abc', interactionDescription: 'a missing group', success: true }],
    },
  ]);
  const versions = broker.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);
  expect(versions).toEqual(['/broker/provider/branches/main/versions/1.4.2']);
});

it('failure is published for the pact that is not honoured, and found by the name of the interaction', async () => {
  const broker = fakeBroker([
    foreignPact([{ description: 'a missing group' }], { consumer: 'one', version: '4.0' }),
    foreignPact([{ description: 'a missing group' }, { description: 'a group', body: OK, id: 'xyz' }]),
  ]);
  const found = await verifyFrom(broker);
  expect(found).toMatchObject({ outcome: 'failed', interactions: 3 });
  expect(new Set(found.findings.map(({ path }) => path))).toEqual(new Set(['a group']));
  expect(broker.published().map(({ success }) => success)).toEqual([true, false]);
  expect(broker.published()[1]?.testResults).toMatchObject([
    { interactionDescription: 'a missing group', success: true },
    { interactionId: 'xyz', interactionDescription: 'a group', success: false },
  ]);
  expect(broker.published()[1]?.testResults[0]).not.toHaveProperty('interactionId');
});

it('nothing is published unless that is asked for', async () => {
  const broker = fakeBroker([foreignPact([{ description: 'a missing group' }])]);
  expect(await verifyFrom(broker, simpleProvider(), {})).toMatchObject({ outcome: 'passed', interactions: 1 });
  expect(broker.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'GET']);
});

it('no failure is published of a provider that was not asked: the state could not be made', async () => {
  const states = '[{ "name": "a group of their own" }]';
  const broker = fakeBroker([foreignPact([{ description: 'a missing group' }, { description: 'theirs', states }])]);
  const found = await verifyFrom(broker);
  expect(found).toMatchObject({ outcome: 'couldNotRun', reason: expect.stringContaining('--states-url') });
  expect(found.reason).toContain(
    'the results of the pact of another-team were not published: 1 interaction of 2 could not be verified',
  );
  expect(broker.published()).toEqual([]);
});

it('what was not asked is left out of a failure that is published', async () => {
  const states = '[{ "name": "a group of their own" }]';
  const pact = foreignPact([
    { description: 'a group', body: OK },
    { description: 'theirs', states },
  ]);
  const broker = fakeBroker([pact]);
  expect(await verifyFrom(broker)).toMatchObject({ outcome: 'failed', interactions: 1 });
  expect(broker.published()).toMatchObject([{ success: false }]);
  expect(broker.published()[0]?.testResults).toMatchObject([{ interactionDescription: 'a group', success: false }]);
});

it('no secret is published or reported, and the broker alone gets what opens it', async () => {
  const answer = `{"ActionStatus":"FAIL","ErrorCode":"${ACCOUNT.usersig} ${TOKEN}"}`;
  const broker = fakeBroker([foreignPact([{ description: 'a missing group', body: MISSING }])]);
  const provider = simpleProvider({ answer });
  const found = await verifyFrom(broker, provider);
  expect(found.outcome).toBe('failed');
  expect(new Set(broker.requests.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${TOKEN}`]));
  const said = JSON.stringify([found, broker.published()]);
  expect(said).toContain('***');
  for (const secret of [ACCOUNT.usersig, TOKEN]) expect(said).not.toContain(secret);
});

it('a broker that refuses the results leaves the verification without a verdict', async () => {
  const otherwise = { 'POST /broker/pacts/0/results': { status: 403, text: 'read-only token' } };
  const broker = fakeBroker([foreignPact([{ description: 'a missing group' }])], { otherwise });
  expect(await verifyFrom(broker)).toMatchObject({
    outcome: 'couldNotRun',
    interactions: 1,
    reason: expect.stringMatching(/were not published: the Pact broker answered 403 to POST .*: read-only token/),
  });
});

it('no success is published of a pact without interactions', async () => {
  const broker = fakeBroker([foreignPact([])]);
  expect(await verifyFrom(broker)).toMatchObject({ outcome: 'couldNotRun', interactions: 0 });
  expect(broker.published()).toEqual([]);
});

it('an interrupted verification publishes nothing', async () => {
  const interruption = new AbortController();
  const broker = fakeBroker([foreignPact([{ description: 'a missing group' }])]);
  const { listener } = simpleProvider();
  const provider: ReturnType<typeof simpleProvider> = {
    ...simpleProvider(),
    listener: (request, response) => {
      interruption.abort();
      listener(request, response);
    },
  };
  const found = await verifyFrom(broker, provider, { publish: PUBLISH, signal: interruption.signal });
  expect(found).toMatchObject({ outcome: expect.stringMatching('couldNotRun|errored') });
  expect(found.reason).toContain('interrupted');
  expect(broker.published()).toEqual([]);
});
