import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXCHANGES } from '../../mocks/artefacts/exchanges.ts';
import { FIXTURE_FILES } from '../../mocks/artefacts/fixture-files.ts';
import { ERROR_CODES } from '../../openapi/index.ts';
import { PROJECT, type Ran, run } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

const FIXTURES = join(PROJECT, 'mocks/fixtures/generated');
const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const READERS = [
  { language: 'Python', needs: ['python3', '--version'], args: ['python3', program('read_fixtures.py')] },
  { language: 'Go', needs: ['go', 'version'], args: ['go', 'run', program('read_fixtures.go')] },
] as const;

/** Runs a reader on a folder of fixtures. */
function read([command, ...args]: readonly [string, ...string[]], folder: string): Promise<Ran> {
  return run(command, [...args, folder], { env: { GOFLAGS: '', GO111MODULE: 'off' } });
}

describe.each(READERS)('a reader in $language', ({ needs: [command, asked], args }) => {
  const isThere = spawnSync(command, [asked]).status === 0;

  it.skipIf(!isThere)(`reads all files and what they say (skipped where ${command} is not installed)`, async () => {
    const { status, stdout, stderr } = await read(args, FIXTURES);
    expect(stderr).toBe('');
    const codes = Object.keys(ERROR_CODES).length;
    expect(stdout).toBe(`${Object.keys(FIXTURE_FILES).length} files, ${codes} codes, ${EXCHANGES.length} exchanges\n`);
    expect(status).toBe(0);
  });

  it.skipIf(!isThere)(`fails on a Value that is a text (skipped where ${command} is not installed)`, async () => {
    const folder = temporaryFolder();
    cpSync(FIXTURES, folder, { recursive: true });
    const file = join(folder, 'test-groups.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('9223372036854775807', '"9223372036854775807"'));
    expect((await read(args, folder)).status).toBe(1);
  });
});
