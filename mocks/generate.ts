import { FINDING_CODES } from '../contracts/finding.ts';
import { ROOT, render, SPEC_FILE } from '../openapi/generate.ts';
import { driftMessage, type RenderedFiles, staleFiles, writeFiles } from '../openapi/generator/drift.ts';
import { exactText } from '../openapi/generator/exact-text.ts';
import { readSpec } from '../openapi/generator/read-spec.ts';
import { FAILURES } from './fixtures/failures.ts';
import { REQUESTS } from './fixtures/requests.ts';
import { RESPONSES } from './fixtures/responses.ts';
import { TEST_GROUPS } from './fixtures/test-groups.ts';

/** The fixtures as JSON for other languages, and the table of finding codes, by path. Writes nothing. */
export function renderArtefacts(): RenderedFiles {
  const testGroups = TEST_GROUPS.map(({ id, title, selects }) => ({ GroupId: id, title, selects }));
  return {
    'mocks/fixtures/generated/requests.json': json(REQUESTS),
    'mocks/fixtures/generated/responses.json': json(RESPONSES),
    'mocks/fixtures/generated/failures.json': json(FAILURES),
    'mocks/fixtures/generated/test-groups.json': json(testGroups),
    'contracts/finding-codes.md': findingCodes(),
  };
}

/** What `--check` prints: every generated file of the project that differs from its source. Empty when there is none. */
export async function checkGenerated(root: URL = ROOT): Promise<string> {
  return driftMessage(staleFiles(root, { ...(await render(readSpec(SPEC_FILE))), ...renderArtefacts() }));
}

function json(value: unknown): string {
  return `${exactText(value)}\n`;
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
