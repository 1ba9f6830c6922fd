import { expect, it } from 'vitest';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { startServer } from '../../../mocks/server.ts';
import { serve } from '../../serve.ts';

/** Verifies the mock through a state endpoint that passes everything on but teardowns. */
async function verifyWithTeardown(status: number): Promise<CheckResult[]> {
  const server = await startServer();
  try {
    return await serve(
      async (request, response) => {
        const body = Buffer.concat(await request.toArray()).toString();
        if (body.includes('"teardown"')) return response.writeHead(status).end('not now');
        const answer = await fetch(server.statesUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        return response.writeHead(answer.status).end(await answer.text());
      },
      async (statesUrl) => {
        const selected = (id: string) => id === 'all-counters';
        const { url: baseUrl, account } = server;
        return (await verify({ baseUrl, statesUrl, account, selected, layers: ['relation'] })).checks;
      },
    );
  } finally {
    await server.close();
  }
}

it.each([404, 500])(
  'a state that is not taken down (%i) is an error of the check, not a fault of the provider',
  async (status) => {
    const [check] = await verifyWithTeardown(status);
    expect(check).toMatchObject({
      id: 'all-counters',
      outcome: 'errored',
      reason: expect.stringContaining('was not taken down'),
    });
  },
);

it('a state that is taken down is no matter', async () => {
  expect(await verifyWithTeardown(204)).toMatchObject([{ id: 'all-counters', outcome: 'passed' }]);
});
