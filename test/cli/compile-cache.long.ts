import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

const PROGRAM = join(PROJECT, 'cli/group-counter.js');

/** Runs the program with its temporary files there. */
function listIn(TMPDIR: string, env: Record<string, string> = {}) {
  // Else it would keep where the tests themselves do.
  return runNode([PROGRAM, 'list', '--format', 'json'], { env: { TMPDIR, NODE_COMPILE_CACHE: '', ...env } });
}

it('keeps what was compiled, also where several runs do so at once, and says the same every time', async () => {
  const folder = temporaryFolder();
  const [one, other] = await Promise.all([listIn(folder), listIn(folder)]);
  expect(readdirSync(join(folder, 'node-compile-cache'))).toHaveLength(1);
  const again = await listIn(folder);
  expect(one).toMatchObject({ status: 0, stderr: '' });
  expect([other, again]).toEqual([one, one]);
});

it('runs where nothing can be kept, or nothing is to be', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a-file'), '');
  expect(await listIn(join(folder, 'a-file'))).toMatchObject({ status: 0, stderr: '' });
  expect(await listIn(folder, { NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(join(folder, 'node-compile-cache'))).toBe(false);
});
