import { expect, it } from 'vitest';
import { PROJECT, runNode } from '../run-program.ts';

it('the check of generated files ends with 0 as a command where all is fresh', async () => {
  const { status, stderr } = await runNode(['mocks/generate.ts', '--check'], { cwd: PROJECT });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
