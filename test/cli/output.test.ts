import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../cli/usage-error.ts';
import { FORMATS } from '../../contracts/report/formats.ts';
import { renderReport } from '../../contracts/report/render.ts';
import { startServer } from '../../mocks/server.ts';
import { check, reportOf } from '../contracts/report/checks.ts';
import { temporaryFolder } from '../temporary.ts';
import { CALLER } from './caller.ts';
import { concluded } from './concluded.ts';
import { cli } from './run.ts';

const green = reportOf([check('one', 'passed')]);
const red = reportOf([check('one', 'failed')]);
const open = reportOf([check('one', 'couldNotRun', { reason: 'why' })]);

/** --output for every format, in this folder. */
const everywhere = (folder: string) => FORMATS.map((format) => `${format}=${join(folder, format)}`);

describe('reports', () => {
  it('are written in all forms at once, by one run', async () => {
    const folder = temporaryFolder();
    const server = await startServer();
    const who = ['--sdkappid', '1400000000', '--identifier', 'administrator', '--only', 'usersig-absent'];
    const { code, stdout } = await cli(
      ['verify', '--base-url', server.url, ...who, ...everywhere(folder).flatMap((output) => ['--output', output])],
      { env: { GROUP_COUNTER_SECRET_KEY: server.account.secretKey } },
    );
    await server.close();
    const [text, json, junit, github, markdown, html] = FORMATS.map((format) =>
      readFileSync(join(folder, format), 'utf8'),
    );
    expect(text).toBe(stdout);
    expect(JSON.parse(json ?? '')).toMatchObject({ version: 1, checks: [{ id: 'usersig-absent' }] });
    expect(junit).toContain('<testcase name="usersig-absent" classname="cause"');
    expect(github).toMatch(/^::notice title=observations::[^\n]*\ncompatible: 1 of 1 checks ran/);
    expect(markdown).toMatch(/^## compatible: /);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">.*✓ compatible: 1 of 1 checks ran/s);
    expect(code).toBe(0);
  });

  it.each(FORMATS)('can be printed as %s', async (format) => {
    const { stdout, stderr } = await concluded(async () => red, { format });
    expect(stdout).toBe(renderReport(red, format));
    expect(stderr).toBe('');
  });

  it.each([
    [green, 3],
    [red, 1],
    [open, 3],
  ])('that cannot be written are said, and never green (%#)', async (report, exit) => {
    const folder = temporaryFolder({ 'gone/keep': '' });
    const output = [`json=${join(folder, 'gone', 'r.json')}`, `junit=${join(folder, 'r.xml')}`];
    const lose = async () => {
      rmSync(join(folder, 'gone'), { recursive: true });
      return report;
    };
    const { code, stdout, stderr } = await concluded(lose, { output });
    expect(stderr).toMatch(/^Failed to write the json report: ENOENT.*\n$/);
    expect(code).toBe(exit);
    expect(stdout).toBe(renderReport(report, 'text'));
    expect(readdirSync(folder)).toEqual(['r.xml']);
  });

  it('are there for programs when a run broke, and people get a sentence', async () => {
    const folder = temporaryFolder();
    const broken = async () => {
      throw new Error('it broke at /v4?usersig=abcdefgh once');
    };
    const { code, stdout, stderr } = await concluded(broken, { output: everywhere(folder) });
    expect({ code, stdout, stderr }).toEqual({
      code: 3,
      stdout: '',
      stderr: 'Failed to finish: it broke at /v4?usersig=*** once.\n',
    });
    for (const format of FORMATS)
      expect(readFileSync(join(folder, format), 'utf8')).toMatch(/Failed to finish: it\s+broke/);
  });

  it('are not written for wrong usage', async () => {
    const folder = temporaryFolder();
    const wrong = async () => {
      throw new UsageError('Failed to start.');
    };
    await expect(concluded(wrong, { output: everywhere(folder) })).rejects.toThrow('Failed to start.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a provider that cannot be reached are printed for programs, red for CI servers', async () => {
    const { stdout, code } = await cli(['verify', '--base-url', 'http://127.0.0.1:1', '--format', 'junit'], {
      env: CALLER,
    });
    expect(stdout).toMatch(/<testsuites .*tests="1" failures="0" errors="1"/);
    expect(stdout).toMatch(/<error message="Failed to reach http:\/\/127\.0\.0\.1:1: /);
    expect(code).toBe(3);
  });
});

describe('--output', () => {
  const folder = temporaryFolder({}, afterAll);

  it.each([
    [['xml=r.xml'], /xml=r\.xml.*junit/],
    [['json='], /FORMAT=FILE/],
    [[`json=${folder}`], /is a folder/],
    [['json=/no/such/folder/r.json'], /no\/such\/folder/],
    [[`json=${folder}/r`, `text=${folder}/../${folder.split('/').at(-1)}/./r`], /two reports go to/],
    [[`json=${folder}/r`, `json=${folder}/r`], /two reports go to/],
  ])('%j is wrong usage', async (output, says) => {
    const never = async () => {
      throw new Error('it was run');
    };
    await expect(concluded(never, { output })).rejects.toThrow(says);
    await expect(concluded(never, { output })).rejects.toThrow(UsageError);
  });
});
