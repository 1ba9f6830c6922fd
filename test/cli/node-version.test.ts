import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT, type Ran, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

const CHECK = readFileSync(join(PROJECT, 'cli', 'node-version.js'), 'utf8');
const CHECKOUT = { 'package.json': '{"type":"module"}', 'node-version.js': CHECK, 'main.ts': '' };
const PACKAGE = { 'package.json': '{"type":"module"}', 'node-version.js': CHECK, 'main.js': '' };

/** Runs the version check among these files, as if Node were of this version. */
function checkAs(version: string, files: Record<string, string>): Promise<Ran> {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
  return runNode(['--import', preload, join(temporaryFolder(files), 'node-version.js')]);
}

it.each(['12.22.0', '20.19.5', '22.17.9'])('refuses Node %s in a checkout: exit 3, and what to do', async (version) => {
  const { status, stderr } = await checkAs(version, CHECKOUT);
  expect(status).toBe(3);
  expect(stderr).toBe(
    `Failed to start: this is Node ${version}, and 22.18 or newer is needed. ` +
      'Run `npm ci` without --ignore-scripts, which brings the right one, and start the program with npm.\n',
  );
});

it('refuses an old Node in the built package: exit 3, and what to do', async () => {
  const { status, stderr } = await checkAs('22.11.0', PACKAGE);
  expect(status).toBe(3);
  expect(stderr).toBe('Failed to start: this is Node 22.11.0, and 22.12 or newer is needed. Install a newer Node.\n');
});

it.each([
  { version: '22.18.0', files: CHECKOUT },
  { version: '100.1.2', files: CHECKOUT },
  { version: '22.12.0', files: PACKAGE },
])('lets Node $version pass in silence', async ({ version, files }) => {
  expect(await checkAs(version, files)).toEqual({ status: 0, stdout: '', stderr: '' });
});
