import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { render, SPEC_FILE } from '../../openapi/generate.ts';
import { staleFiles } from '../../openapi/generator/drift.ts';
import { readSpec } from '../../openapi/generator/read-spec.ts';
import { PROJECT, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

/** A copy of the generator whose node_modules is a link, in a folder of another depth. */
function copyOfGenerator(): string {
  const copy = join(temporaryFolder(), 'a/checkout');
  mkdirSync(copy, { recursive: true });
  for (const path of ['openapi', 'contracts/schemas', 'package.json'])
    cpSync(join(PROJECT, path), join(copy, path), { recursive: true });
  for (const folder of ['openapi', 'contracts/schemas']) rmSync(join(copy, folder, 'generated'), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

it('writes the same bytes from a linked node_modules, run elsewhere', async () => {
  const copy = copyOfGenerator();
  const { status, stderr } = await runNode([join(copy, 'openapi/generate.ts')], { cwd: temporaryFolder() });
  expect(status, stderr).toBe(0);
  expect(staleFiles(pathToFileURL(`${copy}/`), await render(readSpec(SPEC_FILE)))).toEqual([]);
});
