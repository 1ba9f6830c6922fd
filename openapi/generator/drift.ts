import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Rendered files by their path in the project. */
export type RenderedFiles = Record<string, string>;

/** Paths whose file is absent or differs from what would be generated, all of them. */
export function staleFiles(root: URL, files: RenderedFiles): string[] {
  return Object.entries(files)
    .filter(([path, text]) => read(root, path) !== text)
    .map(([path]) => path);
}

/** Writes every rendered file. */
export function writeFiles(root: URL, files: RenderedFiles): void {
  for (const [path, text] of Object.entries(files)) {
    const file = fileURLToPath(new URL(path, root));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** What to print about stale files, naming the command that mends them. Empty when there are none. */
export function driftMessage(stale: readonly string[]): string {
  if (stale.length === 0) return '';
  const list = stale.map((path) => `  ${path}\n`).join('');
  return `${stale.length} generated file(s) differ from their source:\n${list}Run \`npm run generate\` and commit the result.\n`;
}

function read(root: URL, path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
