import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../../serve.ts';
import { temporaryFolder } from '../../temporary.ts';
import { foreignPact } from './foreign.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { sharedVerifier } from './shared-verifier.ts';

const verifyPact = sharedVerifier();

/** Verifies a pact of other paths at a provider below a prefix. */
async function verifyText(text: string) {
  const provider = simpleProvider();
  const pactFiles = [join(temporaryFolder({ 'pact.json': text }), 'pact.json')];
  const found = await serve(provider.listener, (url) =>
    verifyPact({ target: { baseUrl: `${url}/prefix/`, account: ACCOUNT }, statesUrl: `${url}/states`, pactFiles }),
  );
  return { found, called: provider.calls.map(({ pathname }) => pathname) };
}

describe("another team's pact", () => {
  it.each([
    ['of another operation', '/v4/group_open_http_svc/get_group_info', '/v4/group_open_http_svc/get_group_info'],
    ['with letters that URLs escape', '/ä/a b/`$(id)`', '/%C3%A4/a%20b/%60$(id)%60'],
    ['with dots and slashes', '/a//b/../c/', '/a/c/'],
    ['without a slash before it', 'a/b', '/a/b'],
  ])('may name a path %s, which is called and judged', async (_title, path, called) => {
    const calls = await verifyText(foreignPact([{ description: 'one', path }]));
    expect(calls.found).toMatchObject({ outcome: 'passed', interactions: 1, notRun: [] });
    expect(calls.called).toEqual([`/prefix${called}`]);
  });

  it.each(['/a%2Fb%20c', '/a?b=c', '/a#b'])(
    'is judged where its path is %s, whatever Pact makes of it',
    async (path) => {
      const { found } = await verifyText(foreignPact([{ description: 'one', path }]));
      expect(found).toMatchObject({ outcome: 'passed', interactions: 1, notRun: [] });
    },
  );

  it('may have Pact make its path up', async () => {
    const pact = JSON.parse(foreignPact([{ description: 'one', path: '/groups/example' }])) as {
      interactions: [{ request: object }];
    };
    Object.assign(pact.interactions[0].request, { generators: { path: { type: 'Uuid' } } });
    const { found, called } = await verifyText(JSON.stringify(pact));
    expect(found).toMatchObject({ outcome: 'passed', interactions: 1 });
    expect(called).toEqual([expect.not.stringContaining('example')]);
  });
});
