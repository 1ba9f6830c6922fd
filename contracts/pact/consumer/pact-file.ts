import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

/** A pact that is written as a whole: `folder` is where Pact writes, `finish` puts the file where it belongs. */
export type WholePact = { file: string; folder(): string; finish(): void };

/**
 * Pact merges into a file that is there, so that what a consumer no longer relies on would stay in it for ever, and a run
 * that fails halfway would leave half of it. Here it writes into an empty folder, from which a whole file is taken.
 */
export function createWholePact(consumer: string, provider: string, dir: string): WholePact {
  const name = `${consumer}-${provider}.json`;
  const file = resolve(dir, name);
  let folder: string | undefined;
  const clean = (): void => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  };
  return {
    file,
    folder: () => {
      if (folder === undefined) {
        folder = mkdtempSync(join(tmpdir(), 'group-counter-pact-'));
        process.once('exit', clean);
      }
      return folder;
    },
    finish: () => {
      mkdirSync(resolve(dir), { recursive: true });
      copyFileSync(join(folder ?? '', name), file);
      clean();
      process.off('exit', clean);
    },
  };
}
