import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../../serve.ts';
import { temporaryFolder } from '../../temporary.ts';
import { inAllForms, leaksIn } from '../secrets/forms.ts';
import { fakeBroker } from './broker.ts';
import { foreignPact } from './foreign.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { sharedVerifier } from './shared-verifier.ts';

const verifyPact = sharedVerifier();

const TOKEN = 'marked-token/of+the*broker_5f0c2d7e0b3a49d1=';

it('what verifyPact returns of a broker holds nothing that opens it, and no more than the beginning of what it said', async () => {
  const text = `${inAllForms([TOKEN]).join(' ')}${' and so on'.repeat(10_000)}`;
  const { listener } = fakeBroker([], { otherwise: { 'GET /broker': { status: 500, text } } });
  const found = await serve(listener, (url) =>
    serve(simpleProvider().listener, (baseUrl) =>
      verifyPact({ target: { baseUrl, account: ACCOUNT }, broker: { url: `${url}/broker`, token: TOKEN } }),
    ),
  );
  expect(found.reason).toContain('as it is: ***');
  expect(found.reason?.length).toBeLessThan(11_000);
  expect(leaksIn(JSON.stringify(found), [TOKEN])).toEqual([]);
});

it('nor does what it returns of a provider that sends back a UserSig signed for the call', async () => {
  const key = 'marked-key-5f0c2d7e0b3a49d18c6e71f2a8d3b4c5';
  const sent = new Set([key]);
  const file = temporaryFolder({ 'pact.json': foreignPact([{ description: 'a missing group' }]) });
  const found = await serve(
    (request, response) => {
      sent.add(new URL(request.url ?? '', 'http://provider.test').searchParams.get('usersig') ?? key);
      const told = inAllForms([...sent]).join(' ');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ActionStatus: told, ErrorCode: told, ErrorInfo: '' }));
    },
    (baseUrl) =>
      verifyPact({
        target: { baseUrl, account: { sdkappid: 1400000009, identifier: 'administrator', secretKey: key } },
        pactFiles: [join(file, 'pact.json')],
      }),
  );
  expect(sent.size).toBe(2);
  expect(JSON.stringify(found)).toContain('***');
  expect(leaksIn(JSON.stringify(found), [...sent])).toEqual([]);
});
