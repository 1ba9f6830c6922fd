import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Loads are-the-types-wrong by what it publishes for use: Vitest asks packages for what they have for development, which of
 * this one is sources that Node does not run there.
 */
export function loadTypesChecker(): Promise<typeof import('@arethetypeswrong/core')> {
  const folder = dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/core/package.json'));
  return import(pathToFileURL(join(folder, 'dist', 'index.js')).href);
}
