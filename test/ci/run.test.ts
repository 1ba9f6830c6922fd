import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, run } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

/** What npm does when it is called with these words: prints this, and ends with this code. */
type Npm = Record<string, readonly [said: string, code?: number]>;

const GREEN: Npm = {
  ci: ['added 300 packages'],
  test: ['took long\n12 s\n100 passed, 0 failed'],
  'run proof -- --check': ['the proof holds\n20 passed, 0 failed'],
  'run proof:mutants -- --check': ['the proof holds\n3 passed, 0 failed'],
};

/** Runs what CI runs with an npm that does as told, and notes what it was called with. */
async function runCi(npm: Npm): Promise<{ status: number | null; lastLine: string | undefined; called: string[] }> {
  const cases = Object.entries(npm).map(
    ([words, [said, code = 0]]) => `'${words}') printf '%s\n' '${said}'; exit ${code};;`,
  );
  const script = `#!/usr/bin/env bash\necho "npm $*"\ncase "$*" in\n${cases.join('\n')}\nesac\nexit 9\n`;
  const folder = temporaryFolder({ 'bin/npm': script });
  chmodSync(join(folder, 'bin/npm'), 0o755);
  cpSync(join(PROJECT, '.ci'), join(folder, '.ci'), { recursive: true });
  const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}` };
  const { status, stdout } = await run('bash', ['.ci/run'], { cwd: folder, env });
  const lines = stdout.trimEnd().split('\n');
  const called = lines.filter((line) => line.startsWith('npm ')).map((line) => line.slice(4));
  return { status, lastLine: lines.at(-1), called };
}

describe('what CI runs', () => {
  it('is the tests and the proofs, and ends with one count of all', async () => {
    expect(await runCi(GREEN)).toEqual({ status: 0, lastLine: '123 passed, 0 failed', called: Object.keys(GREEN) });
  });

  it.each<[string, Npm, string]>([
    ['tests fail', { test: ['98 passed, 2 failed\nnpm error', 1] }, '121 passed, 2 failed'],
    ['a proof does not hold', { 'run proof -- --check': ['19 passed, 1 failed', 1] }, '122 passed, 1 failed'],
    [
      'a proof crashes before it counts',
      { 'run proof:mutants -- --check': ['Error: ouch', 1] },
      '120 passed, 1 failed',
    ],
    ['a proof ends in silence', { 'run proof -- --check': [''] }, '103 passed, 1 failed'],
    ['nothing ran', { test: ['0 passed, 0 failed'] }, '23 passed, 1 failed'],
    ['a green count ends badly', { test: ['100 passed, 0 failed', 139] }, '123 passed, 1 failed'],
    ['nothing can be installed', { ci: ['npm error', 1] }, '0 passed, 1 failed'],
  ])('is red where %s', async (_what, change, lastLine) => {
    const { called, ...ended } = await runCi({ ...GREEN, ...change });
    expect(ended).toEqual({ status: 1, lastLine });
    expect(called[0]).toBe('ci');
  });
});
