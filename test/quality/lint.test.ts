import { expect, it } from 'vitest';
import { installed, runNode } from '../run-program.ts';

it('keeps every file formatted and free of lint (`npm run format` mends what can be mended)', async () => {
  const { status, stdout, stderr } = await runNode([installed('@biomejs/biome/bin/biome'), 'check', '--colors=off']);
  expect(status, stdout + stderr).toBe(0);
});
