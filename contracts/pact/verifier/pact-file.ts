import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type OpenedPact, openPact } from './open-pact.ts';

const FILE = 'group-counter-kit-get_group_counter.json';

/** Path of the pact that this package ships. Sources lie beside it; built files two folders deeper. */
export function shippedPact(): string {
  const places = ['../../pacts/', '../../../../contracts/pacts/'].map(
    (folder) => new URL(folder + FILE, import.meta.url),
  );
  const found = places.map((place) => fileURLToPath(place)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`Failed to find ${FILE} in contracts/pacts. Install the package anew.`);
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
