import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installed, PROJECT, runNode } from '../run-program.ts';

/** What the compiler knows from the last run: files that are still the same are not checked anew. */
const KNOWN = ['--incremental', '--tsBuildInfoFile', join(PROJECT, 'node_modules/.cache/types.tsbuildinfo')];

it('compiles under the strict settings, tests included', async () => {
  const { status, stdout } = await runNode([
    installed('typescript/bin/tsc'),
    '-p',
    'test',
    '--pretty',
    'false',
    ...KNOWN,
  ]);
  expect(status, stdout).toBe(0);
}, 120_000);
