import { describe, expect, it } from 'vitest';
import { runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

const CHECK = ['cli/group-counter.js', 'check'];

describe('check', () => {
  const alone = () => {
    const empty = temporaryFolder();
    return { PATH: empty, XDG_CACHE_HOME: empty, HOME: empty, GROUP_COUNTER_K6: '' };
  };

  it('needs Node alone for the limit, and names its engine', { timeout: 60_000 }, async () => {
    const { status, stdout, stderr } = await runNode([...CHECK, '--layer', 'limit'], { env: alone() });
    expect(stdout).toMatch(/limit\s+5 passed/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/by the embedded engine \(undici \d+\.\d+\.\d+\)/);
    expect(stderr).toContain('No k6 is found, so the embedded engine offers the load');
    expect(status).toBe(0);
  });

  it('offers the load of the chosen checks alone', { timeout: 60_000 }, async () => {
    const { stdout, stderr } = await runNode([...CHECK, '--only', 'limit-below-accepted'], { env: alone() });
    expect(stdout).toMatch(/limit\s+1 passed/);
    expect(stderr).toContain('below: 180/s for 10 s');
    expect(stderr).not.toContain('above: ');
  });

  it('comes to no verdict where k6 is asked for and missing', async () => {
    const run = [...CHECK, '--layer', 'limit', '--engine', 'k6'];
    const { status, stdout } = await runNode(run, { env: alone() });
    expect(stdout).toMatch(/limit\s+5 not run/);
    for (const way of ['brew', 'apt-get', 'winget', 'Docker', 'setup-k6-action', '--build'])
      expect(stdout).toContain(way);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^inconclusive: /);
    expect(status).toBe(3);
  });
});
