import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installed, PROJECT, type Ran, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

const YAML = 'openapi/get-group-counter.yaml';

/** A copy of the project in which the compiler reads the fixtures, and whatever they import. */
function copyOfProject(): string {
  const project = JSON.stringify({ extends: './tsconfig.json', include: ['mocks/fixtures'] });
  const folder = temporaryFolder({ 'tsconfig.fixtures.json': project });
  for (const path of ['openapi', 'contracts', 'mocks', 'package.json', 'tsconfig.json'])
    cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function compile(folder: string): Promise<Ran> {
  // The second time, what has not changed since the first is not looked at again.
  const args = ['-p', 'tsconfig.fixtures.json', '--noEmit', '--pretty', 'false', '--incremental'];
  return runNode([installed('typescript/bin/tsc'), ...args], { cwd: folder });
}

/** Takes a text that is there out of the YAML of a copy, as somebody would who removes a code. */
function remove(folder: string, text: RegExp): void {
  const yaml = readFileSync(join(folder, YAML), 'utf8');
  const without = yaml.replace(text, '');
  expect(yaml.length - without.length).toBeGreaterThan(50);
  writeFileSync(join(folder, YAML), without);
}

it('lets generator and compiler name the places when a code is removed from the spec', async () => {
  const folder = copyOfProject();
  expect(await compile(folder)).toMatchObject({ status: 0, stdout: '' });

  remove(folder, / {2}- \{\s+code: 10059,[^}]+\}\n/);
  const generated = await runNode(['openapi/generate.ts'], { cwd: folder });
  expect(generated).toMatchObject({ status: 1, stderr: expect.stringMatching(/meaning-10059/) });

  remove(folder, / {4}fail-10059:\n(?: {6}.*\n)+/);
  remove(folder, / {16}fail-10059:.*\n/);
  remove(folder, / {14}fail-10059:.*\n/);
  expect(await runNode(['openapi/generate.ts'], { cwd: folder })).toMatchObject({ status: 0 });
  const { status, stdout } = await compile(folder);
  expect(status).not.toBe(0);
  expect(stdout).toMatch(/^openapi\/generated\/constants\.ts\(\d+,\d+\): error /m);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith(' ')),
  ).toHaveLength(1);
}, 60_000);
