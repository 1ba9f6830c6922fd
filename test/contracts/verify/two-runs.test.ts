import { expect, it } from 'vitest';
import { makeReport } from '../../../contracts/report/report.ts';
import { callProvider } from '../../../contracts/verify/stage/call-provider.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { startServer } from '../../../mocks/server.ts';
import { answered, fail, ok } from '../oracles/exchanges.ts';
import { REQUEST, stageOf } from './fuzz/stage-of.ts';

const LAYERS = ['schema', 'cause', 'relation', 'metamorphic', 'fuzz'] as const;

// Two whole runs beside each other and after each other: `npm run test:long`.

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
