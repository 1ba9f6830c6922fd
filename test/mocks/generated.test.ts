import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../contracts/finding.ts';
import { NumberLiteral, readJson } from '../../contracts/wire/exact-json.ts';
import { checkGenerated, renderArtefacts } from '../../mocks/generate.ts';
import { ROOT } from '../../openapi/generate.ts';
import { temporaryFolder } from '../temporary.ts';

/** A copy of everything that is generated. */
function copyOfGenerated(): string {
  const folder = temporaryFolder();
  const copy = (path: string) => cpSync(new URL(path, ROOT), join(folder, path), { recursive: true });
  ['openapi/generated', 'contracts/schemas/generated', 'mocks/fixtures/generated'].forEach(copy);
  ['contracts/finding-codes.md', 'openapi/get-group-counter.yaml'].forEach(copy);
  return folder;
}

const check = (folder: string) => checkGenerated(pathToFileURL(`${folder}/`));

describe('the check of generated files', () => {
  it('finds nothing stale in the project', async () => {
    expect(await checkGenerated()).toBe('');
  });

  it('lists all stale files, of the spec and of the fixtures, and the command that mends them', async () => {
    const folder = copyOfGenerated();
    writeFileSync(join(folder, 'openapi/generated/types.ts'), '// changed');
    writeFileSync(join(folder, 'mocks/fixtures/generated/failures.json'), '{}');
    rmSync(join(folder, 'contracts/finding-codes.md'));

    const message = await check(folder);
    expect(message).toContain('3 generated file(s)');
    expect(message).toContain('openapi/generated/types.ts');
    expect(message).toContain('mocks/fixtures/generated/failures.json');
    expect(message).toContain('contracts/finding-codes.md');
    expect(message).toContain('npm run generate');
  });
});

describe('the artefacts', () => {
  it('hold int64 as literals', () => {
    const { 'mocks/fixtures/generated/responses.json': text = '' } = renderArtefacts();
    const json = readJson(text);
    expect(json).toMatchObject({
      ok: true,
      exact: { 'extreme-values': { GroupCounter: [{ Value: new NumberLiteral('9223372036854775807') }, {}] } },
    });
  });

  it('name every finding code', () => {
    const { 'contracts/finding-codes.md': table = '' } = renderArtefacts();
    for (const [code, meaning] of Object.entries(FINDING_CODES))
      expect(table).toContain(`| \`${code}\` | ${meaning} |`);
  });
});
