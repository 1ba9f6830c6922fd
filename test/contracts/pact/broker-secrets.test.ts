import { expect, it } from 'vitest';
import { verifyPact } from '../../../contracts/pact/verify-pact.ts';
import { serve } from '../../serve.ts';
import { inAllForms, leaksIn } from '../secrets/forms.ts';
import { fakeBroker } from './broker.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';

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
