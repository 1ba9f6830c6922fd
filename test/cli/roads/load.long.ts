import { describe, expect, it } from 'vitest';
import { makeThrowAwayAuthority } from '../../../contracts/check-client/throw-away-authority.ts';
import { startServer } from '../../../mocks/server.ts';
import { runNode } from '../../run-program.ts';
import { temporaryFolder } from '../../temporary.ts';
import { CALLER } from '../caller.ts';
import { behindProxy, TELLTALES } from './provider.ts';

const SMOKE = ['load', 'smoke', '--duration', '2', '--format', 'json'];
const ENGINES = ['k6', 'embedded'] as const;

type Report = { verdict: string; limit: { engine: { name: string }; accepted: { total: number } } };

describe.each(ENGINES)('a load of %s', { retry: 1 }, (engine) => {
  it.each(['http', 'https'] as const)('goes through the proxy where one is meant for it (%s)', async (scheme) => {
    await behindProxy(scheme, async ({ proxy, run, server }) => {
      const load = [...SMOKE, '--engine', engine, '--staging-sdkappid', '1400000000'];
      const { status, stdout, stderr } = await run([
        ...load,
        '--states-url',
        `${scheme}://provider.example/__group-counter/states`,
      ]);
      const { verdict, limit } = JSON.parse(stdout) as Report;
      expect({ verdict, status, engine: limit.engine.name }).toEqual({ verdict: 'compatible', status: 0, engine });
      expect(limit.accepted.total).toBeGreaterThanOrEqual(40);
      expect(proxy.asked.length).toBeGreaterThan(3);
      expect(server.journal().seconds.reduce((total, { arrivals }) => total + arrivals, 0)).toBeGreaterThan(40);
      for (const telltale of TELLTALES) expect(stdout + stderr).not.toContain(telltale);
    });
  });

  it('trusts the authority that Node is told to trust', async () => {
    const { authority, ...tls } = makeThrowAwayAuthority(Date.now());
    const server = await startServer({ tls, secretKey: CALLER['GROUP_COUNTER_SECRET_KEY'] ?? '' });
    const env = { ...CALLER, NODE_EXTRA_CA_CERTS: `${temporaryFolder({ ca: authority })}/ca`, SSL_CERT_FILE: '' };
    const where = ['--base-url', server.url, '--states-url', server.statesUrl, '--engine', engine];
    const { status, stdout, stderr } = await runNode(['cli/group-counter.js', ...SMOKE, ...where], { env });
    await server.close();
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'compatible', limit: { engine: { name: engine } } });
  });
});
