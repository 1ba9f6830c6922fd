import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../contracts/report/check.ts';
import { makeReport } from '../../contracts/report/report.ts';
import { verify } from '../../contracts/verify/verify.ts';
import { type ServerOptions, startServer } from '../../mocks/server.ts';
import { DEFECTS } from './providers/index.ts';

const LAYERS = ['schema', 'cause', 'relation'] as const;

async function check(options: ServerOptions): Promise<{ verdict: string; checks: readonly CheckResult[] }> {
  // The verifier's calls are no load test: the limit has scenarios of its own.
  const server = await startServer({ callsPerSecond: 'unlimited', ...options });
  try {
    const { url: baseUrl, statesUrl, account } = server;
    const result = await verify({ baseUrl, statesUrl, account, layers: LAYERS });
    return makeReport({
      ...result,
      command: 'verify',
      target: baseUrl,
      seed: 1,
      startedAtMs: 0,
      endedAtMs: 0,
      toolVersion: '',
    });
  } finally {
    await server.close();
  }
}

describe('verify', () => {
  it('lets the right provider pass, with every check', async () => {
    const { verdict, checks } = await check({});
    expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(verdict).toBe('compatible');
  });

  it.each(DEFECTS)('catches a provider that $breaks ($id)', async ({ provider, check: id, finding }) => {
    const { verdict, checks } = await check(provider);
    expect(verdict).toBe('incompatible');
    const caught = checks.find((candidate) => candidate.id === id);
    expect(caught?.outcome).toBe('failed');
    expect(caught?.findings.map(({ code }) => code)).toContain(finding);
    expect(caught?.curl).toMatch(/curl -sS -X POST .*get_group_counter\?/);
  });

  it('knows each defect by a name of its own', () => {
    expect(new Set(DEFECTS.map(({ id }) => id)).size).toBe(DEFECTS.length);
  });
});
