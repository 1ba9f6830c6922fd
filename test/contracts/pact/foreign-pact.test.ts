import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PactVerification } from '../../../contracts/pact/verify-pact.ts';
import { serve } from '../../serve.ts';
import { temporaryFolder } from '../../temporary.ts';
import { foreignPact } from './foreign.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { sharedVerifier } from './shared-verifier.ts';

const verifyPact = sharedVerifier();

async function verifyFile(text: string, listener: RequestListener, statesToo = true): Promise<PactVerification> {
  const pactFiles = [join(temporaryFolder({ 'pact.json': text }), 'pact.json')];
  return serve(listener, (url) =>
    verifyPact({
      target: { baseUrl: url, account: ACCOUNT },
      ...(statesToo && { statesUrl: `${url}/states` }),
      pactFiles,
    }),
  );
}

const likes = (value: string) => ({
  description: `a request for ${value} likes`,
  states: `[{ "name": "a group with counters", "params": {
    "GroupId": "g", "GroupCounter": [{ "Key": "like", "Value": ${value} }] } }]`,
  body: `{ "ActionStatus": "OK", "ErrorCode": 0, "GroupCounter": [{ "Key": "like", "Value": ${value} }] }`,
});

describe("another team's pact", () => {
  it.each(['3.0.0', '4.0'])(
    'of specification %s is verified with our credentials and exact numbers',
    async (version) => {
      const answer = '{"ActionStatus":"OK","ErrorCode":0,"GroupCounter":[{"Key":"like","Value":9007199254740993}]}';
      const { listener, calls } = simpleProvider({ answer });
      const received: string[] = [];
      const pact = foreignPact([likes('9007199254740993'), likes('9007199254740992')], { version });
      const found = await verifyFile(pact, (request, response) => {
        request.on('data', (chunk: Buffer) => received.push(String(chunk)));
        listener(request, response);
      });
      expect(found).toMatchObject({ outcome: 'failed', interactions: 2 });
      expect(found.findings.map(({ path }) => path)).toEqual(['a request for 9007199254740992 likes']);
      expect(Object.fromEntries(calls[0]?.searchParams ?? [])).toEqual({
        ...ACCOUNT,
        sdkappid: String(ACCOUNT.sdkappid),
        contenttype: 'json',
      });
      // Setup and teardown of the state, digit by digit.
      expect(received.filter((body) => body.includes('9007199254740993'))).toHaveLength(2);
    },
  );

  it('gives the command that repeats the failed call, without the UserSig', async () => {
    const { listener } = simpleProvider({ answer: '{}' });
    const { curl } = await verifyFile(foreignPact([{ description: 'a missing group' }]), listener);
    expect(curl).toMatch(/^curl -sS -X POST .*'http:\/\/127\.0\.0\.1:\d+\/v4\/.*usersig='"\$GROUP_COUNTER_USERSIG/);
    expect(curl).toContain(`--data-binary '{"GroupId":"g"}'`);
    expect(curl).not.toContain(ACCOUNT.usersig);
  });

  it('keeps credentials of its own where a refusal for them is due', async () => {
    const { listener, calls } = simpleProvider({ answer: '{"ActionStatus":"FAIL","ErrorCode":70001}' });
    const body = '{ "ActionStatus": "FAIL", "ErrorCode": 70001 }';
    const found = await verifyFile(foreignPact([{ description: 'too old', usersig: 'expired', body }]), listener);
    expect(found).toMatchObject({ outcome: 'passed', interactions: 1 });
    expect(calls.map(({ searchParams }) => searchParams.get('usersig'))).toEqual(['expired']);
  });

  it('has its own states made as they are', async () => {
    const { listener, states } = simpleProvider();
    const state = '[{ "name": "our group is gone", "params": { "since": 9007199254740993, "SDKAppID": 5 } }]';
    const found = await verifyFile(foreignPact([{ description: 'gone', states: state }]), listener);
    expect(found).toMatchObject({ outcome: 'passed', interactions: 1 });
    expect(states.map(({ state, action, params }) => [state, action, params['SDKAppID']])).toEqual([
      ['our group is gone', 'setup', 5],
      ['our group is gone', 'teardown', 5],
    ]);
  });

  it('takes values from the answer of the state endpoint, but not the UserSig', async () => {
    const { listener } = simpleProvider({ stateAnswer: '{"Made":"group-17","UserSig":"eJw-another*secret_"}' });
    const bodies: string[] = [];
    const pact = JSON.parse(foreignPact([{ description: 'made', states: '[{ "name": "a group" }]' }])) as {
      interactions: [{ request: object }];
    };
    const expression = (name: string) => ({ type: 'ProviderState', expression: `\${${name}}`, dataType: 'STRING' });
    Object.assign(pact.interactions[0].request, {
      body: { GroupId: 'example', Note: 'example' },
      generators: { body: { '$.GroupId': expression('Made'), '$.Note': expression('UserSig') } },
    });
    await verifyFile(JSON.stringify(pact), (request, response) => {
      request.on('data', (chunk: Buffer) => request.url !== '/states' && bodies.push(String(chunk)));
      listener(request, response);
    });
    expect(bodies.join()).toContain('group-17');
    expect(bodies.join()).not.toContain('another');
  });
});

describe('what cannot be verified over HTTP', () => {
  const message = { description: 'a counter was changed', type: 'Asynchronous/Messages' };

  it('is named, and leaves the rest without a verdict', async () => {
    const pact = foreignPact([message, { description: 'a missing group' }], { version: '4.0' });
    const found = await verifyFile(pact, simpleProvider().listener, false);
    expect(found).toMatchObject({ outcome: 'couldNotRun', interactions: 1, findings: [] });
    expect(found.notRun).toEqual([
      { description: message.description, because: 'kind', reason: 'no HTTP interaction' },
    ]);
  });

  it('hides no failure of what can be', async () => {
    const pact = foreignPact([message, { description: 'a missing group' }], { version: '4.0' });
    expect(await verifyFile(pact, simpleProvider({ answer: '{}' }).listener)).toMatchObject({ outcome: 'failed' });
  });

  it('is no pact without interactions where it has messages only', async () => {
    const pact = foreignPact([]).replace('"interactions": []', '"messages": [{ "description": "a message" }]');
    const found = await verifyFile(pact, simpleProvider().listener);
    expect(found).toMatchObject({ outcome: 'couldNotRun', notRun: [{ description: 'a message' }] });
  });
});
