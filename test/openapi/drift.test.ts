import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { driftMessage, staleFiles, writeFiles } from '../../openapi/generator/drift.ts';
import { temporaryFolder } from '../temporary.ts';

const RENDERED = { 'a/one.ts': 'one\n', 'a/two.ts': 'two\n', 'b/three.json': '3\n', 'four.ts': 'four\n' };

function folderWith(files: Record<string, string>): URL {
  return pathToFileURL(`${temporaryFolder(files)}/`);
}

describe('staleFiles', () => {
  it('finds every file that differs or is absent, not only the first', () => {
    const root = folderWith({ 'a/one.ts': 'One\n', 'a/two.ts': 'two\n', 'b/three.json': '3' });
    expect(staleFiles(root, RENDERED)).toEqual(['a/one.ts', 'b/three.json', 'four.ts']);
  });

  it('finds nothing after writeFiles, which makes the folders it needs', () => {
    const root = folderWith({});
    writeFiles(root, RENDERED);
    expect(staleFiles(root, RENDERED)).toEqual([]);
  });

  it('does not take an unreadable file for an absent one', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'four.ts'));
    expect(() => staleFiles(pathToFileURL(`${folder}/`), RENDERED)).toThrow('EISDIR');
  });
});

describe('driftMessage', () => {
  it('lists the files and names the command that mends them', () => {
    expect(driftMessage(['a/one.ts', 'four.ts'])).toBe(
      '2 generated file(s) differ from their source:\n  a/one.ts\n  four.ts\n' +
        'Run `npm run generate` and commit the result.\n',
    );
  });

  it('is empty when nothing differs', () => {
    expect(driftMessage([])).toBe('');
  });
});
