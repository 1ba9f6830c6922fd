import { expect, it } from 'vitest';
import { type VerifyOptions, verify } from '../../../contracts/verify/verify.ts';
import { startServer } from '../../../mocks/server.ts';

const LAYERS = ['schema', 'cause', 'relation', 'metamorphic', 'fuzz'] as const;

async function withMock<Result>(use: (options: VerifyOptions) => Promise<Result>): Promise<Result> {
  const server = await startServer({ callsPerSecond: 'unlimited' });
  try {
    return await use({
      baseUrl: server.url,
      statesUrl: server.statesUrl,
      account: server.account,
      layers: LAYERS,
      cases: 40,
    });
  } finally {
    await server.close();
  }
}

it('two runs at once on one provider do not blame it for each other', async () => {
  const runs = await withMock((options) => Promise.all([verify(options), verify(options)]));
  for (const { checks } of runs) {
    const bad = checks.filter(({ outcome }) => outcome === 'failed');
    expect(bad.map(({ id, findings }) => [id, findings[0]?.message])).toEqual([]);
    expect(checks.length).toBeGreaterThan(120);
  }
});

it('the same run twice is the same report, though its groups have other names', async () => {
  const wrong = async () => {
    const alter = (reply: { status: number; headers: Record<string, string>; body: string | Uint8Array }) => ({
      ...reply,
      body: String(reply.body).replace(/"Value":(\d)/, '"Value":1$1'),
    });
    const server = await startServer({ callsPerSecond: 'unlimited', alter });
    const { url: baseUrl, statesUrl, account } = server;
    const { checks } = await verify({ baseUrl, statesUrl, account, layers: ['relation', 'metamorphic'] });
    await server.close();
    const plain = (name: string, value: unknown) => {
      if (name === 'durationMs') return undefined;
      return typeof value === 'bigint' ? String(value) : value;
    };
    return JSON.stringify(checks, plain).replaceAll(/127\.0\.0\.1:\d+|random=\d+|\d+ ms/g, '');
  };
  const [one, other] = [await wrong(), await wrong()];
  expect(one).toContain('"outcome":"failed"');
  expect(one).toBe(other);
});
