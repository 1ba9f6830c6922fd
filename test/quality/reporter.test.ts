import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installed, PROJECT, type Ran, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

/** What is counted is the same without processes of the files' own, which take a second each. */
const ONE_PROCESS = ['--pool', 'threads', '--maxWorkers', '1', '--no-isolate'];

/** Runs the runner with the project's reporter over test files with these texts. */
async function runTests(files: Record<string, string>): Promise<Ran & { lastLine: string | undefined }> {
  const folder = temporaryFolder(files);
  const reporter = join(PROJECT, 'test', 'reporter.ts');
  const vitest = join(installed('vitest/package.json'), '..', 'vitest.mjs');
  const reporters = 'vitest.config.js' in files ? [] : ['--reporter', 'default', '--reporter', reporter];
  const args = [vitest, 'run', '--root', folder, '--globals', ...ONE_PROCESS, ...reporters];
  const ran = await runNode(args, { cwd: folder });
  return { ...ran, lastLine: ran.stdout.trimEnd().split('\n').at(-1) };
}

describe('the last line of a run', () => {
  it('counts what passed and what failed', async () => {
    const { status, lastLine } = await runTests({
      'a.test.js': 'it("holds", () => {}); it("holds too", () => {}); it("fails", () => { throw new Error("no"); });',
    });
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: '2 passed, 1 failed' });
  });

  it('counts a file that cannot be loaded and an error outside any test as failed', async () => {
    const { status, lastLine } = await runTests({
      'a.test.js': 'throw new Error("cannot be loaded");',
      'b.test.js': 'it("holds", () => {}); Promise.reject(new Error("nobody waits for this"));',
    });
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: '1 passed, 2 failed' });
  });

  it('comes after notices, what was skipped and the seconds that it took, and is green when nothing failed', async () => {
    const noticed = 'it("holds", ({ annotate }) => annotate("The proof is old.", "notice"));';
    const { status, stdout } = await runTests({ 'a.test.js': `${noticed} it.skip("is left out", () => {});` });
    const skipped = '1 skipped, which proves nothing about them\\.';
    expect(stdout).toMatch(new RegExp(`\\nNOTICE The proof is old\\.\\n${skipped}\\n\\d+ s\\n1 passed, 0 failed\\n$`));
    expect(status).toBe(0);
  });

  it('comes after a word on a run that took longer than it may, which is no failure', async () => {
    const reporter = JSON.stringify(join(PROJECT, 'test', 'reporter.ts'));
    const config = `export default { test: { reporters: [[${reporter}, { mostSeconds: 0.1 }]] } };`;
    const { status, stdout } = await runTests({ 'a.test.js': 'it("holds", () => {});', 'vitest.config.js': config });
    expect(stdout).toMatch(/^\d+ s, more than the 0\.1 s that all tests take .*\n1 passed, 0 failed\n$/m);
    expect(status).toBe(0);
  });

  it('does not read like success when there are no tests', async () => {
    const { status, lastLine } = await runTests({});
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: '0 passed, 1 failed' });
  });
});
