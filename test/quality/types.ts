import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { installed, runNode } from '../run-program.ts';

/** Checks sources and tests with one of the two compilers that the project has. */
export function itCompiles(compiler: 'typescript' | 'native-typescript'): void {
  it(`compiles under the strict settings, tests included, with ${compiler}`, { timeout: 120_000 }, async () => {
    const tsc = join(dirname(installed(`${compiler}/package.json`)), 'bin/tsc');
    const { status, stdout } = await runNode([tsc, '-p', 'test', '--pretty', 'false']);
    expect(status, stdout).toBe(0);
  });
}
