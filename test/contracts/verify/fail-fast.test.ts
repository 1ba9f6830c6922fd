import { expect, it } from 'vitest';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { makeReport } from '../../../contracts/report/report.ts';
import { type VerifyOptions, verify } from '../../../contracts/verify/verify.ts';
import { type ServerOptions, startServer } from '../../../mocks/server.ts';

/** What verify finds, and how many calls reached the provider. */
async function run(
  mock: ServerOptions,
  more: Partial<VerifyOptions>,
): Promise<{ checks: CheckResult[]; calls: number }> {
  const server = await startServer({ callsPerSecond: 'unlimited', ...mock });
  try {
    const { url: baseUrl, statesUrl, account } = server;
    const { checks } = await verify({ baseUrl, statesUrl, account, failFast: true, runName: '', ...more });
    return { checks, calls: server.journal().totals.arrivals };
  } finally {
    await server.close();
  }
}

const LAYERS = ['schema', 'cause', 'relation', 'metamorphic', 'fuzz', 'pact'] as const;
const wrong: ServerOptions = { alter: (reply) => ({ ...reply, status: 201 }) };

it('stops sending at the first failure, in every layer, and comes to a verdict all the same', async () => {
  const { checks, calls } = await run(wrong, { layers: LAYERS });
  expect(calls).toBeLessThan(5);
  expect(checks.find(({ id }) => id === 'status-200')?.outcome).toBe('failed');
  const unsent = checks.filter(({ reason }) => reason?.includes('--fail-fast ends the run'));
  expect(new Set(unsent.map(({ layer }) => layer))).toEqual(
    new Set(['cause', 'relation', 'metamorphic', 'fuzz', 'pact']),
  );
  const rest = {
    command: 'verify',
    target: '',
    seed: 1,
    complete: true,
    startedAtMs: 0,
    endedAtMs: 0,
    toolVersion: '',
  };
  expect(makeReport({ ...rest, checks, observations: [] }).verdict).toBe('incompatible');
});

it('goes on after what is no must', async () => {
  const charset: ServerOptions = {
    alter: (reply, { body }) =>
      Buffer.from(body).includes('kit-charset')
        ? { ...reply, body: '{"ActionStatus":"FAIL","ErrorCode":10004,"ErrorInfo":""}' }
        : reply,
  };
  const { checks } = await run(charset, { layers: ['relation'] });
  expect(checks.find(({ id }) => id === 'content-type-with-charset')?.outcome).toBe('observed');
  expect(checks.filter(({ outcome }) => outcome === 'couldNotRun')).toEqual([]);
});
