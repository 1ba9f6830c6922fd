import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../contracts/report/render.ts';
import type { Report } from '../../contracts/report/report.ts';
import { check, reportOf } from '../contracts/report/checks.ts';
import { temporaryFolder } from '../temporary.ts';
import { concluded } from './concluded.ts';

const green = reportOf([check('one', 'passed')]);
const red = reportOf([check('one', 'failed')]);
const open = reportOf([check('one', 'couldNotRun')]);
const interrupted = reportOf([check('one', 'passed')], { complete: false });

/** A job of GitHub, with something in its files already, as earlier steps leave it. */
function job(): { env: Record<string, string>; read: () => { output: string; summary: string } } {
  const folder = temporaryFolder({ output: 'a=b\n', summary: '# Before\n' });
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
  return {
    env: { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
    read: () => ({ output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') }),
  };
}

const give = (report: Report) => async () => report;

describe('a job of GitHub', () => {
  it.each([
    [green, 'compatible', 0],
    [red, 'incompatible', 1],
    [open, 'inconclusive', 3],
    [interrupted, 'inconclusive', 130],
  ] as [Report, string, number][])('is handed verdict and exit code (%#)', async (report, verdict, exit) => {
    const { env, read } = job();
    const { code } = await concluded(give(report), { format: 'github' }, { env });
    expect(code).toBe(exit);
    expect(read()).toEqual({
      output: `a=b\nverdict=${verdict}\nexit-code=${exit}\n`,
      summary: `# Before\n${renderReport(report, 'markdown')}`,
    });
  });

  it('is handed them too where the annotations go to a file', async () => {
    const { env, read } = job();
    const output = [`github=${join(temporaryFolder(), 'annotations')}`];
    await concluded(give(red), { output }, { env });
    expect(read().output).toContain('verdict=incompatible');
  });

  it('is handed them when the run broke', async () => {
    const { env, read } = job();
    const broken = async () => {
      throw new Error('it broke');
    };
    await concluded(broken, { format: 'github' }, { env });
    expect(read().output).toContain('verdict=inconclusive\nexit-code=3\n');
    expect(read().summary).toContain('Failed to finish: it broke');
  });

  it('is left alone by other formats', async () => {
    const { env, read } = job();
    await concluded(give(red), { format: 'markdown' }, { env });
    expect(read()).toEqual({ output: 'a=b\n', summary: '# Before\n' });
  });

  it('without these files is none, and no trouble', async () => {
    const { code, stderr } = await concluded(give(green), { format: 'github' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    ['GITHUB_OUTPUT', 'step outputs'],
    ['GITHUB_STEP_SUMMARY', 'job summary'],
  ])('is not green where %s cannot be written', async (name, what) => {
    const { env, read } = job();
    const files = { ...env, [name]: '/no/such/folder/file' };
    const { code, stderr } = await concluded(give(green), { format: 'github' }, { env: files });
    expect(stderr).toMatch(new RegExp(`^Failed to write GitHub's ${what}: ENOENT`));
    expect(code).toBe(3);
    if (name === 'GITHUB_STEP_SUMMARY') expect(read().output).toContain('exit-code=3');
  });

  it('gets no summary longer than GitHub takes', async () => {
    const { env, read } = job();
    const checks = Array.from({ length: 20_000 }, (_, index) =>
      check(`check-${index}`, 'failed', { reason: '点'.repeat(20) }),
    );
    await concluded(give(reportOf(checks)), { format: 'github' }, { env });
    const { summary } = read();
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toMatch(/The rest is too long for a summary: see the report\.\n$/);
    expect(summary).not.toContain('\ufffd');
  });
});
