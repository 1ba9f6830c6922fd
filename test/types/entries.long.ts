import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectOfUser } from '../project-of-user.ts';
import { PROJECT, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { ENTRIES, programOf, publicNames } from './entries.ts';

// Docstrings and examples in one file: the compiler reads the entries once, as they are for users.
const project = projectOfUser();
const names = publicNames(ENTRIES, project);
const sources = Object.keys(
  (JSON.parse(readFileSync(`${PROJECT}openapi/generated/openapi.json`, 'utf8')) as { 'x-sources': object })[
    'x-sources'
  ],
);

/** Types that users write, or are handed whole, beside those whose name ends in Options. */
const FILLED_IN = ['Account', 'Target', 'PactBroker', 'PactPublication', 'PactSource', 'ProviderConfig', 'Waiver'];
const HANDED_OUT = [
  ...['RunningServer', 'GroupCounterMock', 'GroupCounterClient', 'StateCounter'],
  ...['CheckClientResult', 'ClientMocks', 'WatchedMock', 'ClientMock', 'PlayedMock', 'WatchableMock'],
  ...['SeenRequest', 'RequestOfGroup', 'CoverableOutcome', 'CoverageReport'],
];

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

describe('the docstrings of the entries', () => {
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
});

const examples = Object.keys(ENTRIES).flatMap((entry) =>
  [...examplesOfModule(entry), ...names.filter((name) => name.entry === entry).flatMap((name) => name.examples)].map(
    (text, at) => ({ entry, file: `${entry}-${at}.ts`, code: /```ts\n(.*?)```/s.exec(text)?.[1] ?? '' }),
  ),
);

/** The examples in the comment that an entry's file begins with. */
function examplesOfModule(entry: string): string[] {
  const text = readFileSync(join(PROJECT, String(ENTRIES[entry])), 'utf8');
  const [first] = ts.createSourceFile('entry.ts', text, ts.ScriptTarget.Latest, true).statements;
  const tags = first ? ts.getJSDocTags(first).filter(({ tagName }) => tagName.text === 'example') : [];
  return tags.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
}

/** Runs each file in turn, and prints how it ended: nothing where it held, else the error. */
const RUN_ALL = `const ends = {};
for (const file of process.argv.slice(2)) ends[file] = await import('./' + file).then(() => '', (error) => String(error?.stack ?? error));
process.stdout.write(JSON.stringify(ends), () => process.exit());
`;

/** Examples, by the folder in which they stand: as they are, and with the opposite of what they say. */
const FOLDERS = { examples: (code: string) => code, opposites: withOpposite };

/** Runs all in one process, which reads the sources once; how each ended, by its folder and file. */
async function runAll(): Promise<Record<string, string>> {
  writeFileSync(join(project, 'run-all.mjs'), RUN_ALL);
  const files = Object.entries(FOLDERS).flatMap(([folder, change]) => {
    mkdirSync(join(project, folder));
    for (const { file, code } of examples) writeFileSync(join(project, folder, file), change(code));
    return examples.map(({ file }) => `${folder}/${file}`);
  });
  const { stdout, stderr } = await runNode([join(project, 'run-all.mjs'), ...files], { cwd: project });
  const [, ends] = /(\{[^\n]*\})$/.exec(stdout) ?? [];
  if (ends === undefined) throw new Error(`Failed to run the examples: ${stderr}`);
  return JSON.parse(ends) as Record<string, string>;
}

/** Throws where the opposite of what an example says holds as well; else the example goes on, and clears away what it made. */
const FAILS = `const fails = (check: (...of: any[]) => void, ...of: unknown[]) => {
  try { check(...of); } catch { return; }
  throw new Error('the opposite holds as well');
};
`;

function withOpposite(code: string): string {
  const opposite = code
    .replace('assert.equal(', 'fails(assert.notEqual, ')
    .replace('assert.deepEqual(', 'fails(assert.notDeepEqual, ');
  return opposite === code ? "throw new Error('nothing is asserted');" : `${FAILS}${opposite}`;
}

const heldIn = (folder: keyof typeof FOLDERS) =>
  Object.fromEntries(examples.map(({ file }) => [`${folder}/${file}`, '']));

describe('the examples of the entries', () => {
  it('are there, at least one for each', () => {
    expect(Object.keys(ENTRIES).filter((entry) => !examples.some((example) => example.entry === entry))).toEqual([]);
  });

  it('are of the entry over which they stand', () => {
    for (const { entry, code } of examples) expect(code).toContain(`'group-counter-kit/${entry}'`);
  });

  it('run and hold what they say, and fail once that is not so', async () => {
    expect(await runAll()).toEqual({ ...heldIn('examples'), ...heldIn('opposites') });
  });

  it('compile as they stand', () => {
    const files = examples.map(({ file }) => join(project, 'examples', file));
    const program = programOf(files, project);
    const found = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});
