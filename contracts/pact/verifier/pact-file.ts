import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { member } from '../../oracles/answer.ts';
import { MARK_KEY, type Mark } from '../interaction.ts';

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

/** An interaction as a pact file records it. `filled` are the query parameters whose values come from our account. */
export type RecordedInteraction = {
  description: string;
  needsState: boolean;
  filled: readonly string[];
  mark: Pick<Mark, 'credential' | 'stateOptional'> & Partial<Mark>;
};

/** A pact's JSON in which every number is kept as it was written: int64 would be rounded. */
export function parsePact(text: string): unknown {
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? JSON.rawJSON(source) : value,
  );
}

/** A pact and its HTTP interactions. Throws an Error where there is no pact of specification 3 or 4 at this path. */
export async function readPact(path: string): Promise<{ pact: unknown; interactions: readonly unknown[] }> {
  const pact = await parseFile(path);
  const version = String(member(member(member(pact, 'metadata'), 'pactSpecification'), 'version'));
  const all = member(pact, 'interactions');
  if (!/^[34]\b/.test(version) || !Array.isArray(all)) {
    throw new Error(`Failed to read the pact ${path}: its specification is ${version}. Give one of version 3 or 4.`);
  }
  return { pact, interactions: all.filter((one) => (member(one, 'type') ?? HTTP) === HTTP) };
}

const HTTP = 'Synchronous/HTTP';

async function parseFile(path: string): Promise<unknown> {
  try {
    return parsePact(await readFile(path, 'utf8'));
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`Failed to read the pact ${path}: ${message}. Give the path of a pact file.`, { cause });
  }
}

/** What our verification needs to know of an interaction. */
export function readInteraction(interaction: unknown): RecordedInteraction {
  const mark = member(member(interaction, 'comments'), MARK_KEY) as Mark | undefined;
  const request = member(interaction, 'request');
  const states = member(interaction, 'providerStates');
  return {
    description: String(member(interaction, 'description')),
    needsState: Array.isArray(states) && states.length > 0,
    filled: mark ? generatedParameters(request) : CREDENTIALS,
    mark: mark ?? { credential: 'valid', stateOptional: false },
  };
}

/** A pact of others has no names for what only the verifier knows: all of these are then filled in where they occur. */
const CREDENTIALS = ['sdkappid', 'identifier', 'usersig'];

function generatedParameters(request: unknown): readonly string[] {
  const generators = member(member(request, 'generators'), 'query');
  return CREDENTIALS.filter((name) => member(generators, name) !== undefined);
}
