import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { PROJECT } from './run-program.ts';
import { temporaryFolder } from './temporary.ts';
import { ENTRIES } from './types/entries.ts';

/** A project in which the entries are importable by their public names, from the sources; it is gone when all tests of the file are over. */
export function projectOfUser(files: Record<string, string> = {}): string {
  const exports = Object.fromEntries(Object.entries(ENTRIES).map(([entry, path]) => [`./${entry}`, `./${path}`]));
  const manifest = JSON.stringify({ name: 'group-counter-kit', type: 'module', exports });
  const folder = temporaryFolder({ 'package.json': manifest, ...files }, afterAll);
  for (const path of ['openapi', 'contracts', 'mocks', 'node_modules'])
    symlinkSync(join(PROJECT, path), join(folder, path));
  return folder;
}
