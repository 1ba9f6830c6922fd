import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROJECT } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { ENTRIES, publicNames } from './entries.ts';

const names = publicNames();
const sources = Object.keys(
  (JSON.parse(readFileSync(`${PROJECT}openapi/generated/openapi.json`, 'utf8')) as { 'x-sources': object })[
    'x-sources'
  ],
);

/** Types that users write, or are handed whole, beside those whose name ends in Options. */
const FILLED_IN = ['Account', 'Target', 'PactBroker', 'PactPublication', 'PactSource', 'ProviderConfig', 'Waiver'];
const HANDED_OUT = ['RunningServer', 'GroupCounterMock', 'GroupCounterClient', 'StateCounter'];

/** Names of exports, and of their members, over which nothing is shown. */
function undocumented(of: ReturnType<typeof publicNames>): string[] {
  return of.flatMap(({ entry, name, doc, members }) => {
    const each = /Options$/.test(name) || [...FILLED_IN, ...HANDED_OUT].includes(name) || entry === 'openapi';
    const bare = each ? Object.entries(members).filter(([, text]) => text === '') : [];
    return [...(doc === '' ? [name] : []), ...bare.map(([member]) => `${name}.${member}`)].map(
      (one) => `${entry} ${one}`,
    );
  });
}

const cited = (doc: string) => [...doc.matchAll(/\[([a-z][a-z0-9-]*)\]/g)].map(([, name]) => String(name));

it('looks at the exports of every entry', () => {
  expect(Object.keys(ENTRIES)).toEqual(['openapi', 'fixtures', 'msw', 'server', 'contracts']);
  const counts = Object.keys(ENTRIES).map((entry) => names.filter((name) => name.entry === entry).length);
  expect(counts.filter((count) => count < 4)).toEqual([]);
  expect(names.length).toBeGreaterThan(140);
});

it('shows something on hover over every export, and over every member of what users fill in', () => {
  expect(undocumented(names)).toEqual([]);
});

it('names the source of everything that /openapi exports', () => {
  const without = names.filter(({ entry, doc }) => entry === 'openapi' && cited(doc).length === 0);
  expect(without.map(({ name }) => name)).toEqual([]);
});

it('cites no source that the spec does not list', () => {
  const texts = names.flatMap(({ doc, members }) => [doc, ...Object.values(members)]);
  expect(texts.flatMap(cited).filter((name) => !sources.includes(name))).toEqual([]);
});

it('would find an export and a member without a docstring', () => {
  const text = '/** A. */\nexport type AnOptions = {\n one: 1;\n /** 2. */\n two: 2 };\nexport const b = 1;\n';
  const root = temporaryFolder({ 'entry.ts': text });
  expect(undocumented(publicNames({ entry: 'entry.ts' }, root))).toEqual(['entry AnOptions.one', 'entry b']);
});
