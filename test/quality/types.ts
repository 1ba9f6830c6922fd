import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { installed, runNode } from '../run-program.ts';

/** Checks sources and tests with one of the two compilers that the project has. */
export function itCompiles(compiler: 'typescript' | 'native-typescript'): void {
  it(`compiles under the strict settings, tests included, with ${compiler}`, { timeout: 120_000 }, async () => {
    const tsc = join(dirname(installed(`${compiler}/package.json`)), 'bin/tsc');
    // On its own it checks in four threads, each of which reads for itself: a quarter more of a machine of two cores.
    const threads = compiler === 'native-typescript' ? ['--singleThreaded'] : [];
    const { status, stdout } = await runNode([tsc, '-p', 'test', '--pretty', 'false', ...threads]);
    expect(status, stdout).toBe(0);
  });
}
