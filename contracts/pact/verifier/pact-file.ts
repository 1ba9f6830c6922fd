import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { KIT_PACTS } from '../kit-pacts.ts';
import { type OpenedPact, openPact } from './open-pact.ts';

/** Paths of the pacts that this package ships. Sources lie beside them; built files two folders deeper. */
export function shippedPacts(): string[] {
  return KIT_PACTS.map(({ file }) => shippedPact(file));
}

function shippedPact(file: string): string {
  const places = ['../../pacts/', '../../../../contracts/pacts/'].map(
    (folder) => new URL(folder + file, import.meta.url),
  );
  const found = places.map((place) => fileURLToPath(place)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`Failed to find ${file} in contracts/pacts. Install the package anew.`);
  return found;
}

/** Reads a pact of this provider. Throws an Error that says what is wrong with the file and what to give instead. */
export async function readPactFile(path: string, provider: string): Promise<OpenedPact> {
  return openPact(await textOf(path), path, provider);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`Failed to read the pact ${path}: ${message}. Give the path of a pact file.`, { cause });
  }
}
