import { describe, expect, it } from 'vitest';
import { CLIENT_CHECKS } from '../../contracts/check-client/checks.ts';
import { PACT_CHECKS } from '../../contracts/compare-pact/pact-checks.ts';
import { DIFF_CHECKS } from '../../contracts/diff/diff-checks.ts';
import type { CheckDefinition } from '../../contracts/report/check-result.ts';
import { KNOWN_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { LIMIT_CHECKS } from '../../load/judge/limit-checks.ts';
import { cli } from './run.ts';

const ALL = [...KNOWN_CHECKS, ...LIMIT_CHECKS];

async function listed(...argv: string[]): Promise<CheckDefinition[]> {
  const { code, stdout, stderr } = await cli(['list', '--format', 'json', ...argv]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { version, checks } = JSON.parse(stdout) as { version: number; checks: CheckDefinition[] };
  expect(version).toBe(1);
  return checks;
}

describe('list', () => {
  it('has every check of a provider, with all that is known of it', async () => {
    expect(await listed()).toEqual(ALL);
  });

  it('has with --client every check of a client instead, each once', async () => {
    const checks = await listed('--client');
    expect(checks).toEqual(CLIENT_CHECKS);
    expect(new Set([...checks, ...ALL].map(({ id }) => id)).size).toBe(checks.length + ALL.length);
    expect((await listed('--client', '--layer', 'traffic')).length).toBeGreaterThan(6);
    const { code, stderr } = await cli(['list', '--layer', 'traffic']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('no layer is called "traffic"') });
  });

  it('has with --diff every check of two contracts, and with --pact every check of pacts', async () => {
    expect(await listed('--diff')).toEqual(DIFF_CHECKS);
    expect((await listed('--diff', '--layer', 'clients')).length).toBe(DIFF_CHECKS.length / 3);
    expect(await listed('--pact')).toEqual(PACT_CHECKS);
    const { code, stderr } = await cli(['list', '--diff', '--pact']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Give one of them.') });
  });

  it('chooses by layer and by pattern', async () => {
    const ids = async (...argv: string[]) => (await listed(...argv)).map(({ id }) => id);
    expect(await ids('--layer', 'limit')).toEqual(LIMIT_CHECKS.map(({ id }) => id));
    expect(await ids('--layer', 'limit', '--layer', 'pact')).toHaveLength(LIMIT_CHECKS.length + 1);
    expect(await ids('--only', 'missing-group*', '--skip', '*-keys', '--skip', '*-asked')).toEqual(['missing-group']);
  });

  it('reads well in 80 columns', async () => {
    const { stdout } = await cli(['list']);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const { id, level } of ALL) expect(stdout).toContain(`\n  ${id} (${level})\n`);
    const words = stdout.replace(/\s+/g, ' ');
    for (const { requirement, source } of ALL) expect(words).toContain(`${requirement} Source: ${source}`);
    expect(stdout).toContain('\n    Control: all-counters\n');
    expect(stdout).toMatch(new RegExp(`\\n${ALL.length} checks\\n$`));
  });

  it('is a table a layer as Markdown', async () => {
    const { stdout } = await cli(['list', '--format', 'markdown', '--only', 'limit-code']);
    expect(stdout).toMatchInlineSnapshot(`
      "## limit

      | check | level | requirement | source | control |
      | --- | --- | --- | --- | --- |
      | \`limit-code\` | must | Calls beyond the limit are refused with an ErrorCode that stands for it. | \\[page\\]: the highest frequency is 200 calls a second; \\[codes\\]: 60007 stands for a frequency of calls beyond the limit | \`limit-below-accepted\` |
      "
    `);
  });

  it.each([
    [['--only', 'mising-group'], /mising-group.*missing-group/],
    [['--layer', 'shema'], /"shema".*schema, cause/],
    [['--layer', 'pact', '--only', 'missing-group'], /leave none/],
    [['--format', 'junit'], /text.*json.*markdown/],
  ])('with %j exits 2', async (argv, says) => {
    const { code, stdout, stderr } = await cli(['list', ...argv]);
    expect(stderr).toMatch(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
