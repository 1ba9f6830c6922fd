import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderJson } from '../../contracts/report/json.ts';
import { check, reportOf } from '../contracts/report/checks.ts';
import { FULL_LIMIT } from '../contracts/report/full-report.ts';
import { BELOW, loadedRun, type Provider } from '../load/compare/loaded-run.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

/** The JSON report of a run at this provider. */
function reportIn(provider: Provider, seed: number, target = 'http://127.0.0.1:4010'): string {
  const { phases, engine } = loadedRun(BELOW, provider, seed);
  const limit = { ...FULL_LIMIT, phases, ...(engine && { engine }) };
  return renderJson(reportOf([check('limit-below-accepted', 'passed')], { command: 'load below', target, limit }));
}

const folder = temporaryFolder(
  {
    'before.json': reportIn({}, 1),
    'same.json': reportIn({}, 2),
    'slow.json': reportIn({ medianMs: 16 }, 3),
    'staging.json': reportIn({}, 4, 'https://staging.test/|`<b>\u001b[2J'),
    'verify.json': renderJson(reportOf([check('one', 'passed')])),
    'broken.json': reportIn({}, 5).replace('"p90": ', '"p90": "x", "was": '),
    'text.txt': 'compatible',
  },
  afterAll,
);
const compare = (before: string, after: string, ...options: string[]) =>
  cli(['load', 'compare', join(folder, before), join(folder, after), ...options]);

describe('load compare', () => {
  it('says what changed, number by number, in 80 columns, and that nothing is worse', async () => {
    const { code, stdout, stderr } = await compare('before.json', 'same.json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^before {2}load below of http:\/\/127\.0\.0\.1:4010, .*, by k6 v1\.8\.1\nafter {3}load/);
    expect(stdout).toMatch(/\n {2}OK calls\/s +180\.0 +180\.0 {2}\+0\.0 \(.*\) +no change\n/);
    expect(stdout).toMatch(/\n {2}OK p90, ms +[\d.]+ +[\d.]+ {2}[+-].* \([+-].* to [+-].*\) +no change\n/);
    expect(stdout).toMatch(/\nno worse\n$/);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('exits with 1 where something is worse', async () => {
    const { code, stdout } = await compare('before.json', 'slow.json');
    expect(code).toBe(1);
    expect(stdout).toMatch(/ {2}OK p90, ms .* WORSE\n/);
    expect(stdout).toMatch(/\nworse\n$/);
    expect((await compare('slow.json', 'before.json')).code).toBe(0);
  });

  it('gives the same as JSON', async () => {
    const { code, stdout } = await compare('before.json', 'slow.json', '--format', 'json');
    expect(code).toBe(1);
    const p90 = { outcome: 'accepted', percentile: 'p90', unit: 'ms', verdict: 'worse' };
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      verdict: 'worse',
      phases: [
        {
          profile: 'below',
          rate: 180,
          durationSeconds: 10,
          rows: expect.arrayContaining([expect.objectContaining(p90)]),
        },
      ],
    });
  });

  it('exits with 3 where it cannot tell, unless differences are allowed', async () => {
    const { code, stdout } = await compare('before.json', 'staging.json');
    expect(code).toBe(3);
    expect(stdout).toMatch(/No verdict: the targets differ: .*\n\n?cannot tell\n$/s);
    expect((await compare('before.json', 'staging.json', '--allow-differences')).code).toBe(0);
  });

  it('shows what stands in a file as text', async () => {
    const text = await compare('before.json', 'staging.json');
    expect(text.stdout).not.toContain('\u001b');
    const { stdout } = await compare('before.json', 'staging.json', '--format', 'markdown');
    expect(stdout).toMatch(/^## cannot tell\n\n- before: load below of /);
    expect(stdout).toContain('| OK p90, ms |');
    expect(stdout).not.toContain('<b>');
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    ['verify.json', /no load is in it/],
    ['broken.json', /limit\.phases\[0\] is not as the schema/],
    ['text.txt', /it is not JSON/],
    ['gone.json', /ENOENT/],
  ])('takes %s for wrong usage', async (file, says) => {
    const { code, stdout, stderr } = await compare('before.json', file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Failed to read .*\. Give a JSON report of load or check/);
    expect(stderr).toMatch(says);
  });

  it('has a help of its own, and wants both files', async () => {
    const { code, stdout } = await cli(['load', 'compare', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Exit codes: 0 no worse, 1 worse, 2 usage, 3 cannot tell.');
    expect((await cli(['load', 'compare', 'one.json'])).code).toBe(2);
  });
});
