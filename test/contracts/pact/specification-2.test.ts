import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PactVerification } from '../../../contracts/pact/verify-pact.ts';
import { OPERATION_PATH } from '../../../openapi/index.ts';
import { runServer } from '../../mocks/running.ts';
import { serve } from '../../serve.ts';
import { temporaryFolder } from '../../temporary.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { sharedVerifier } from './shared-verifier.ts';

const verifyPact = sharedVerifier();

type Interaction = { description: string; providerState?: string; GroupId?: string; response: object };

/** A pact as libraries of specification 2 write it: one state as a text, the query as a text, rules by paths from `$.body`. */
function pactOf(
  interactions: readonly Interaction[],
  metadata: object = { pactSpecification: { version: '2.0.0' } },
): string {
  const written = interactions.map(({ GroupId = 'g', response, ...rest }) => ({
    ...rest,
    request: {
      method: 'post',
      path: OPERATION_PATH,
      query: 'sdkappid=1&identifier=some%20one&usersig=placeholder&random=7&contenttype=json',
      headers: { 'Content-Type': 'application/json' },
      body: { GroupId },
      matchingRules: { '$.query.random[0]': { match: 'regex', regex: '\\d+' } },
    },
    response: { status: 200, headers: { 'Content-Type': 'application/json' }, ...response },
  }));
  return JSON.stringify({
    consumer: { name: 'an-older-team' },
    provider: { name: 'get_group_counter' },
    interactions: written,
    metadata,
  });
}

function fileOf(text: string): string[] {
  return [join(temporaryFolder({ 'pact.json': text }), 'pact.json')];
}

const REFUSED = { body: { ActionStatus: 'FAIL', ErrorCode: 10010 } };

/** Any whole number as a code, and any text beside it. */
const REFUSED_ANYHOW = {
  body: { ActionStatus: 'FAIL', ErrorCode: 1, ErrorInfo: 'some text' },
  matchingRules: { '$.body.ErrorCode': { match: 'type' }, '$.body.ErrorInfo': { match: 'type' } },
};

describe('a pact of specification 2', () => {
  it('is verified with our account, its state made and taken down, by its own rules', async () => {
    const { listener, calls, states } = simpleProvider();
    const interactions = [
      { description: 'exactly', providerState: 'our group is gone', response: REFUSED },
      { description: 'by rules', response: REFUSED_ANYHOW },
    ];
    const found = await serve(listener, (url) =>
      verifyPact({
        target: { baseUrl: url, account: ACCOUNT },
        statesUrl: `${url}/states`,
        pactFiles: fileOf(pactOf(interactions)),
      }),
    );
    expect(found).toEqual({ outcome: 'passed', findings: [], interactions: 2, notRun: [] });
    expect(states.map(({ state, action, params }) => [state, action, params])).toEqual([
      ['our group is gone', 'setup', {}],
      ['our group is gone', 'teardown', {}],
    ]);
    const expected = { ...ACCOUNT, sdkappid: String(ACCOUNT.sdkappid), random: '7', contenttype: 'json' };
    expect(calls.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([expected, expected]);
  });

  it('fails what its rules and what its values forbid, by the name of the interaction', async () => {
    const { listener } = simpleProvider({ answer: '{"ActionStatus":"FAIL","ErrorCode":10002,"ErrorInfo":7}' });
    const interactions = [
      { description: 'exactly', response: REFUSED },
      { description: 'by rules', response: REFUSED_ANYHOW },
    ];
    const pactFiles = fileOf(pactOf(interactions));
    const found = await serve(listener, (baseUrl) => verifyPact({ target: { baseUrl, account: ACCOUNT }, pactFiles }));
    expect(found).toMatchObject({ outcome: 'failed', interactions: 2 });
    expect(found.findings.map(({ path, message }) => [path, /ErrorCode|ErrorInfo/.exec(message)?.[0]])).toEqual([
      ['exactly', 'ErrorCode'],
      ['by rules', 'ErrorInfo'],
    ]);
  });

  it('needs a state endpoint for its state, and says so', async () => {
    const pactFiles = fileOf(pactOf([{ description: 'gone', providerState: 'our group is gone', response: REFUSED }]));
    const { listener, calls } = simpleProvider();
    const found = await serve(listener, (baseUrl) => verifyPact({ target: { baseUrl, account: ACCOUNT }, pactFiles }));
    expect(found).toMatchObject({ outcome: 'couldNotRun', reason: expect.stringContaining('--states-url') });
    expect(calls).toEqual([]);
  });

  it.each([{ pactSpecificationVersion: '2.0.0' }, { 'pact-specification': { version: '2.0.0' } }])(
    'may name its specification as older libraries do: %j',
    async (metadata) => {
      const { url: baseUrl, account } = await runServer();
      const response = { body: { ActionStatus: 'OK', ErrorCode: 0 } };
      const pactFiles = fileOf(pactOf([{ description: 'likes', GroupId: 'gck.ok', response }], metadata));
      const found: PactVerification = await verifyPact({ target: { baseUrl, account }, pactFiles });
      expect(found).toMatchObject({ outcome: 'passed', interactions: 1 });
    },
  );
});
