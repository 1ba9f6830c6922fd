import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesOf, staleness } from '../proof/sources.ts';
import { pageText } from '../readme/pages.ts';
import { PROJECT } from '../run-program.ts';
import { INTEROP } from './table.ts';
import { INTEROP_TOOLS } from './tools.ts';

/** The rows of a Markdown table that begins with these cells, as cells. */
function rowsOf(text: string, ...head: readonly string[]): string[][] {
  const [, table = ''] = text.split(`| ${head.join(' | ')} |\n`);
  const rows = table.split('\n').slice(1);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const tried = rowsOf(readFileSync(join(PROJECT, INTEROP.file), 'utf8'), 'tool', 'version', 'edition', 'result');
const NAMED = INTEROP_TOOLS.map(({ name, version, edition }) => [name, version, `**${edition}**`]);

it('the table of tools says of which editions it is', async ({ annotate }) => {
  const stale = staleness(INTEROP);
  if (stale !== undefined) await annotate(stale, 'notice');
  expect(sourcesOf(INTEROP)).toEqual([
    'openapi/generated/openapi-compat.json',
    'openapi/generated/openapi-compat.yaml',
    'openapi/generated/openapi.json',
    'openapi/get-group-counter.yaml',
    'test/interop/cases.ts',
    'test/interop/tools.ts',
  ]);
});

it('it has every tool on both editions, and none is red on the one named for it', () => {
  expect(tried.map(([tool]) => tool)).toEqual(INTEROP_TOOLS.flatMap(({ name }) => [name, name]));
  const named = tried.filter(([, , edition]) => edition?.startsWith('**'));
  expect(named.map((row) => row.slice(0, 3))).toEqual(NAMED);
  expect(named.filter(([, , , result]) => !/^(good|not run): /.test(result ?? ''))).toEqual([]);
});

it('the page says of each tool which edition to give to it', () => {
  const given = rowsOf(pageText('openapi/README.md'), 'tool', 'edition', 'with');
  expect(given.map(([tool, edition]) => [tool, edition])).toEqual(
    INTEROP_TOOLS.map(({ name, edition }) => [name, edition]),
  );
});
