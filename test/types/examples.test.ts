import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectOfUser } from '../project-of-user.ts';
import { PROJECT, type Ran, runNode } from '../run-program.ts';
import { ENTRIES, publicNames } from './entries.ts';

const names = publicNames();
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

const project = projectOfUser();
mkdirSync(join(project, 'examples'));

function run(file: string, code: string): Promise<Ran> {
  writeFileSync(join(project, 'examples', file), code);
  return runNode([join(project, 'examples', file)], { cwd: project });
}

describe('the examples of the entries', () => {
  it('are there, at least one for each', () => {
    expect(Object.keys(ENTRIES).filter((entry) => !examples.some((example) => example.entry === entry))).toEqual([]);
  });

  it.each(examples)('run and hold what they say: $file', async ({ file, code }) => {
    expect(code).toContain(`'group-counter-kit/${file.split('-')[0]}'`);
    const { status, stderr } = await run(file, code);
    expect(status, stderr).toBe(0);
  });

  it.each(examples)('fail once what they say is not so: $file', async ({ file, code }) => {
    const opposite = code
      .replace('assert.equal(', 'assert.notEqual(')
      .replace('assert.deepEqual(', 'assert.notDeepEqual(');
    expect(opposite).not.toBe(code);
    expect(await run(`opposite-${file}`, opposite)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching('Assertion'),
    });
  });

  it('compile as they stand', () => {
    const files = examples.map(({ file }) => join(project, 'examples', file));
    const { config } = ts.readConfigFile(join(PROJECT, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT);
    const program = ts.createProgram(files, {
      ...options,
      noEmit: true,
      rootDir: project,
      typeRoots: [join(PROJECT, 'node_modules/@types')],
    });
    const found = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});
