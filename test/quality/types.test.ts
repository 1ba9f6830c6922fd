import { expect, it } from 'vitest';
import { installed, runNode } from '../run-program.ts';

it('compiles under the strict settings, tests included', async () => {
  const { status, stdout } = await runNode([installed('typescript/bin/tsc'), '-p', 'test', '--pretty', 'false']);
  expect(status, stdout).toBe(0);
}, 120_000);
