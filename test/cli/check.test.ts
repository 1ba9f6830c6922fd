import { describe, expect, it } from 'vitest';
import { runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

const CHECK = ['cli/group-counter.js', 'check'];

describe('check', () => {
  it('finds the embedded mock compatible, contract and limit, in under a minute', { timeout: 120_000 }, async () => {
    const { status, stdout, stderr } = await runNode(CHECK, { timeoutMs: 60_000 });
    const lines = stdout.trimEnd().split('\n');
    const layers = lines.filter((line) => / passed$/.test(line)).map((line) => line.trim().split(/\s+/)[0]);
    expect(layers).toEqual(['schema', 'cause', 'relation', 'metamorphic', 'fuzz', 'pact', 'limit']);
    expect(lines.at(-1)).toMatch(/^compatible: (\d+) of \1 checks ran: \1 passed, 0 failed$/);
    expect(stderr).toMatch(/180\/s.*k6/);
    expect(status).toBe(0);
  });

  const alone = () => {
    const empty = temporaryFolder();
    return { PATH: empty, XDG_CACHE_HOME: empty, HOME: empty, GROUP_COUNTER_K6: '' };
  };

  it('needs Node alone for the limit, and names its engine', { timeout: 60_000 }, async () => {
    const { status, stdout, stderr } = await runNode([...CHECK, '--layer', 'limit'], { env: alone() });
    expect(stdout).toMatch(/limit\s+4 passed/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/by the embedded engine \(undici \d+\.\d+\.\d+\)/);
    expect(stderr).toContain('No k6 is found, so the embedded engine offers the load');
    expect(status).toBe(0);
  });

  it('comes to no verdict where k6 is asked for and missing', async () => {
    const run = [...CHECK, '--layer', 'limit', '--engine', 'k6'];
    const { status, stdout } = await runNode(run, { env: alone() });
    expect(stdout).toMatch(/limit\s+4 not run/);
    for (const way of ['brew', 'apt-get', 'winget', 'Docker', 'setup-k6-action', '--build'])
      expect(stdout).toContain(way);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^inconclusive: /);
    expect(status).toBe(3);
  });
});
