import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect } from '../mutants/start.ts';
import { temporaryFolder } from '../temporary.ts';
import { CALLER } from './caller.ts';
import { cli } from './run.ts';

const LAYERS = ['schema', 'relation', 'fuzz'].flatMap((layer) => ['--layer', layer]);
/** Has findings of several kinds, and some that are made small. */
const DEFECT = DEFECTS.find(({ id }) => id === 'beyond-int64') ?? { provider: {} };

/** The checks that see it, and some that do not. */
const SOME = ['*int64*', 'many-reads', 'types-alike', 'fuzz-legal-requests', 'all-counters', 'one-counter'].flatMap(
  (pattern) => ['--only', pattern],
);

/** Runs `verify` against a provider with this defect, by some checks. */
async function verified(options: readonly string[], { provider }: Pick<typeof DEFECT, 'provider'> = DEFECT) {
  return verifiedBy([...SOME, ...options], provider);
}

async function verifiedBy(options: readonly string[], provider: typeof DEFECT.provider) {
  const server = await startDefect({ provider });
  const where = ['--base-url', server.url, '--states-url', server.statesUrl, ...LAYERS, '--cases', '20'];
  const ran = await cli(['verify', ...where, ...options]);
  await server.close();
  return ran;
}

type Written = { check: string; finding?: string; reason: string; until: string };

describe('--write-waivers', () => {
  const folder = temporaryFolder({}, afterAll);
  const file = (name: string) => join(folder, name);
  const read = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Written[];

  it('writes what failed, and that file makes the same run green', async () => {
    const first = await verified(['--write-waivers', file('w'), '--waivers-until', '2999-12-31']);
    expect(first.code).toBe(1);
    expect(first.stderr).toMatch(/Wrote \d+ waivers to .*\/w\.\n/);
    const waivers = read('w');
    expect(waivers.length).toBeGreaterThan(3);
    expect(waivers[0]).toMatchObject({
      reason: expect.stringMatching(/^it failed when this was/),
      until: '2999-12-31',
    });
    expect(waivers.filter(({ finding }) => finding).length).toBeGreaterThan(0);
    const long = waivers.find(({ check }) => check === 'many-reads')?.reason ?? '';
    expect(long.length).toBeLessThan(250);
    expect(long).toMatch(/…$/);
    const fuzz = waivers.find(({ check }) => check === 'fuzz-legal-requests');
    expect(fuzz).not.toHaveProperty('finding');
    const second = await verified(['--waivers', file('w')]);
    expect(second.stdout).toContain(`${waivers.length} waived`);
    expect(second.code).toBe(0);
  });

  it('without an end leaves a placeholder, with which the file is refused until one is chosen', async () => {
    const { stderr } = await verified(['--write-waivers', file('open')]);
    expect(stderr).toContain('; choose an end for each ("until") before you give it to --waivers.\n');
    const refused = await verified(['--waivers', file('open')]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/at \/0\/until: no end is chosen yet\. Put the last day .* such as 2030-12-31\.\n$/);
    writeFileSync(file('open'), readFileSync(file('open'), 'utf8').replaceAll('YYYY-MM-DD', '2999-12-31'));
    expect((await verified(['--waivers', file('open')])).code).toBe(0);
  });

  it('writes none for what does not fail, and no file where nothing was checked', async () => {
    await verified(['--write-waivers', file('none')], { provider: {} });
    expect(read('none')).toEqual([]);
    const argv = ['verify', '--base-url', 'http://127.0.0.1:1', '--write-waivers', file('never')];
    expect((await cli(argv, { env: CALLER })).code).toBe(3);
    expect(existsSync(file('never'))).toBe(false);
  });

  it.each([
    [['--write-waivers', '/no/such/folder/w'], /^Failed to read --write-waivers: ENOENT/],
    [['--write-waivers', file('x'), '--output', `json=${file('x')}`], /a report goes to ".*x" too/],
    [['--waivers-until', '2999-12-31'], /^Failed to read --waivers-until: .*Give --write-waivers FILE too/],
    [['--write-waivers', file('x'), '--waivers-until', 'soon'], /"soon" is no date\. Give one such as/],
    [['--write-waivers', file('x'), '--waivers-until', '2001-01-01'], /2001-01-01 is over\. Give a day to come/],
  ])('%j is wrong usage', async (options, says) => {
    const { code, stderr } = await cli(['verify', '--base-url', 'http://127.0.0.1:1', ...options], { env: CALLER });
    expect(stderr).toMatch(says);
    expect(code).toBe(2);
  });

  it('is no success where the file cannot be written in the end', async () => {
    const { code, stderr } = await verified(['--write-waivers', '/dev/full'], { provider: {} });
    expect(stderr).toMatch(/Failed to write the waivers: ENOSPC/);
    expect(code).toBe(3);
  });
});

describe('a waiver in its last week', () => {
  it('is warned of on standard error and in the report, also with --quiet', async () => {
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const waivers = JSON.stringify([{ check: '*', reason: 'all of it', until }]);
    const file = join(temporaryFolder({ w: waivers }), 'w');
    const { code, stdout, stderr } = await verified(['--waivers', file, '--quiet', '--format', 'json']);
    expect(stderr).toBe(`Warning: the waiver of * ends soon, it is good until ${until}.\n`);
    expect(JSON.parse(stdout)).toMatchObject({ waivers: [{ check: '*', state: 'used', endsSoon: until }] });
    expect(code).toBe(0);
  });
});
