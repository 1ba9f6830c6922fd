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

  it('checks the contract and comes to no verdict where there is neither k6 nor Go', async () => {
    const empty = temporaryFolder();
    const env = { PATH: empty, XDG_CACHE_HOME: empty, HOME: empty, GROUP_COUNTER_K6: '' };
    const { status, stdout } = await runNode([...CHECK, '--skip', 'pact-interactions'], { env });
    expect(stdout).toMatch(/cause\s+\d+ passed/);
    expect(stdout).toMatch(/limit\s+4 not run/);
    for (const way of ['brew', 'apt-get', 'winget', 'Docker', 'setup-k6-action', 'Go']) expect(stdout).toContain(way);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^inconclusive: /);
    expect(status).toBe(3);
  });
});
