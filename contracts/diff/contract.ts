import { createHash } from 'node:crypto';
import { parse } from 'yaml';

/** Any object of an OpenAPI document. */
export type DocumentNode = { readonly [name: string]: unknown };

/** A contract as it was read: its OpenAPI document, and where from. */
export type ReadContract = { name: string; version: string; sha256: string; document: DocumentNode };

/** A file that is no contract. The message says why, after "Failed to read NAME: ". */
export class NoContract extends Error {
  override readonly name = 'NoContract';
}

/** Reads a contract, YAML or JSON. Throws NoContract for what is no OpenAPI 3 document. */
export function readContract(name: string, text: string): ReadContract {
  const document = parsed(name, text);
  const version: unknown = document['openapi'];
  if (typeof version !== 'string' || !/^3\.[01]/.test(version)) {
    throw new NoContract(
      `Failed to read ${name}: its "openapi" is ${JSON.stringify(version) ?? 'absent'}. Give an OpenAPI document, 3.0 or 3.1.`,
    );
  }
  return {
    name,
    version: String(nodeAt(document, 'info')['version'] ?? 'unknown'),
    sha256: createHash('sha256').update(text).digest('hex'),
    document,
  };
}

function parsed(name: string, text: string): DocumentNode {
  try {
    // JSON is YAML too, and much quicker to read as what it is.
    const value: unknown = /^\s*\{/.test(text) ? JSON.parse(text) : parse(text);
    if (isNode(value)) return value;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new NoContract(`Failed to read ${name}: it is neither YAML nor JSON (${line}). Give an OpenAPI document.`);
  }
  throw new NoContract(`Failed to read ${name}: it holds no object. Give an OpenAPI document.`);
}

/** Whether a value is an object with members. */
export function isNode(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object of this name, or an empty one. */
export function nodeAt(node: DocumentNode, name: string): DocumentNode {
  const value = node[name];
  return isNode(value) ? value : {};
}

/** The objects of the list of this name; none where there is no list. Throws NoContract for a list of anything else. */
export function listAt(node: DocumentNode, name: string): DocumentNode[] {
  const value: unknown = node[name];
  if (!Array.isArray(value)) return [];
  const at = value.findIndex((item) => !isNode(item));
  if (at >= 0)
    throw new NoContract(
      `Failed to read ${name}/${at} of a contract: it is ${JSON.stringify(value[at]) ?? 'absent'}. Give an object.`,
    );
  return value;
}

/** Whether a document says anything in the section of this name: an empty one is as good as none. */
export function hasSection(document: DocumentNode, name: string): boolean {
  return listAt(document, name).length > 0 || Object.keys(nodeAt(document, name)).length > 0;
}

/** A JSON pointer with one more step. */
export function pointerTo(pointer: string, ...names: (string | number)[]): string {
  return pointer + names.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
