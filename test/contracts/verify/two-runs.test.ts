import { expect, it } from 'vitest';
import { makeReport } from '../../../contracts/report/report.ts';
import { callProvider } from '../../../contracts/verify/stage/call-provider.ts';
import { type VerifyOptions, verify } from '../../../contracts/verify/verify.ts';
import { startServer } from '../../../mocks/server.ts';
import { answered, fail, ok } from '../oracles/exchanges.ts';
import { REQUEST, stageOf } from './fuzz/stage-of.ts';

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

const PLAN = answered(fail(10059));

it('a plan that is too low only for a while was taken away by somebody else, and is waited for', async () => {
  const answers = [PLAN, PLAN];
  const stage = stageOf(() => answers.shift() ?? answered(ok()));
  expect(await callProvider(stage, REQUEST)).toMatchObject({ kind: 'played', exchange: answered(ok()) });
});

it('a plan that stays too low for every call is no fault of the provider, and no verdict', async () => {
  let calls = 0;
  const stage = stageOf(() => (++calls === 1 ? answered(ok()) : PLAN));
  await callProvider(stage, REQUEST);
  expect(await callProvider(stage, REQUEST)).toMatchObject({
    kind: 'errored',
    reason: expect.stringMatching(/^refused with 10059: another run seems to have set/),
  });
});

it('10059 for one call alone, where others are answered, is the answer to that call', async () => {
  const other = { ...REQUEST, body: '{"GroupId":"other"}' };
  const sender = {
    send: async ({ body }: typeof REQUEST) => (body === other.body ? PLAN : answered(ok())),
    close: () => {},
  };
  const stage = stageOf(() => PLAN, { sender });
  await callProvider(stage, REQUEST);
  expect(await callProvider(stage, other)).toMatchObject({ kind: 'played', exchange: PLAN });
});

it('a provider that answers 10059 to everything is not compatible', async () => {
  const alter = () => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fail(10059)),
  });
  const server = await startServer({ callsPerSecond: 'unlimited', alter });
  const { url: baseUrl, statesUrl, account } = server;
  const clock = { now: () => Date.now(), sleep: async () => {} };
  const { checks } = await verify({ baseUrl, statesUrl, account, clock, layers: LAYERS, cases: 40 });
  await server.close();
  const report = makeReport({ ...RUN, checks, target: baseUrl });
  expect(report.verdict).not.toBe('compatible');
  expect(report.counts.errored).toBeGreaterThan(50);
});

const RUN = {
  command: 'verify',
  seed: 1,
  complete: true,
  observations: [],
  startedAtMs: 0,
  endedAtMs: 0,
  toolVersion: '',
};
