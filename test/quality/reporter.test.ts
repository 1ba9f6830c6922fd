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
  it('counts what passed and what failed, a file that cannot be loaded and an error outside any test', async () => {
    const { status, lastLine } = await runTests({
      'a.test.js': 'it("holds", () => {}); it("holds too", () => {}); it("fails", () => { throw new Error("no"); });',
      'b.test.js': 'throw new Error("cannot be loaded");',
      'c.test.js': 'it("holds", () => {}); Promise.reject(new Error("nobody waits for this"));',
    });
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: '3 passed, 3 failed' });
  });

  it('comes after notices, what was skipped and the seconds that it took, which are no failure where they are many', async () => {
    const noticed = 'it("holds", ({ annotate }) => annotate("The proof is old.", "notice"));';
    const reporter = JSON.stringify(join(PROJECT, 'test', 'reporter.ts'));
    const config = `export default { test: { reporters: [[${reporter}, { mostSeconds: 0.1 }]] } };`;
    const { status, stdout } = await runTests({
      'a.test.js': `${noticed} it.skip("is left out", () => {});`,
      'vitest.config.js': config,
    });
    const skipped = '1 skipped, which proves nothing about them\\.';
    const seconds = '\\d+ s, more than the 0\\.1 s that all tests take .*';
    expect(stdout).toMatch(
      new RegExp(`^NOTICE The proof is old\\.\\n${skipped}\\n${seconds}\\n1 passed, 0 failed\\n$`, 'm'),
    );
    expect(status).toBe(0);
  });

  it('does not read like success when there are no tests', async () => {
    const { status, stdout } = await runTests({});
    expect(stdout).toMatch(/^\d+ s\n0 passed, 1 failed\n$/m);
    expect(status).toBe(1);
  });
});
