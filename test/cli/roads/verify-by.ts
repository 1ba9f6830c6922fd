import { expect, it } from 'vitest';
import { behindProxy, TELLTALES } from './provider.ts';

const SOME = ['usersig-expired', 'malformed-group-id', 'fuzz-illegal-requests', 'connection-*', 'pact-interactions'];
const ONLY = [...SOME.flatMap((id) => ['--only', id]), '--cases', '40'];

/** Tests verify behind a proxy that alone can resolve the provider's name. */
export function verifiesBehindProxy(scheme: 'http' | 'https'): void {
  it(`verify reaches by ${scheme} a provider whose name the proxy alone can resolve, in all of its layers`, async () => {
    await behindProxy(scheme, async ({ proxy, run, server }) => {
      const states = `${scheme}://provider.example/__group-counter/states`;
      const { status, stdout, stderr } = await run(['verify', ...ONLY, '--states-url', states, '--format', 'json']);
      const { checks } = JSON.parse(stdout) as { checks: { id: string; outcome: string; reason?: string }[] };
      const open = checks
        .filter(({ outcome }) => outcome !== 'passed')
        .map(({ id, outcome, reason }) => ({ id, outcome, reason }));
      expect(open).toEqual([]);
      expect(status).toBe(0);
      expect(new Set(proxy.asked.map((asked) => /provider\.example/.test(asked)))).toEqual(new Set([true]));
      expect(server.journal().exchanges.length).toBeGreaterThan(20);
      for (const telltale of TELLTALES) expect(stdout + stderr).not.toContain(telltale);
    });
  });
}
