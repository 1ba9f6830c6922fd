import { readFileSync } from 'node:fs';
import { FINDING_CODES } from '../contracts/finding.ts';
import { ROOT, render, SPEC_FILE } from '../openapi/generate.ts';
import { driftMessage, type RenderedFiles, staleFiles, writeFiles } from '../openapi/generator/drift.ts';
import { exactText } from '../openapi/generator/exact-text.ts';
import { readSpec } from '../openapi/generator/read-spec.ts';
import { FIXTURE_FILES, type FixtureFile, fixtureIndex } from './artefacts/fixture-files.ts';
import { fixtureSchemas } from './artefacts/fixture-schemas.ts';
import { renderScenarioGroups } from './generate-groups.ts';

/** The fixtures as JSON for other languages with their schemas, the table of finding codes and the version, by path. Writes nothing. */
export function renderArtefacts(): RenderedFiles {
  const schemas = fixtureSchemas(readSpec(SPEC_FILE));
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string };
  const files = Object.entries({ ...FIXTURE_FILES, index: fixtureIndex(version) }).flatMap(([name, value]) => [
    [`mocks/fixtures/generated/${name}.json`, json(value)],
    [`mocks/fixtures/generated/${name}.schema.json`, json(schemas[name as FixtureFile])],
  ]);
  return {
    ...renderScenarioGroups(),
    ...Object.fromEntries(files),
    'contracts/finding-codes.md': findingCodes(),
    'openapi/generated/kit-version.ts': kitVersion(version),
  };
}

/** What `--check` prints: every generated file of the project that differs from its source. Empty when there is none. */
export async function checkGenerated(root: URL = ROOT): Promise<string> {
  return driftMessage(staleFiles(root, { ...(await render(readSpec(SPEC_FILE))), ...renderArtefacts() }));
}

function json(value: unknown): string {
  return `${exactText(value)}\n`;
}

function kitVersion(version: string): string {
  return `// Generated from package.json by \`npm run generate\`. Do not edit.
/** Version of this package: in the code, so that a bundle of it knows it too. */
export const KIT_VERSION = '${version}';
`;
}

function findingCodes(): string {
  const rows = Object.entries(FINDING_CODES).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return `<!-- Generated from contracts/finding.ts by \`npm run generate\`. Do not edit. -->
# Finding codes

The set is closed: whatever a report says is one of these.

| code | what it says |
|---|---|
${rows.join('\n')}
`;
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const message = await checkGenerated();
    process.stderr.write(message);
    process.exitCode = message === '' ? 0 : 1;
  } else writeFiles(ROOT, renderArtefacts());
}
