import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const RETRY = ['never', 'soon', 'next-second', 'next-minute'] as const;

/** When to send a call again that was refused with a code. */
export type Retry = (typeof RETRY)[number];
export type CodeEntry = {
  code: bigint;
  name: string;
  answers?: string[];
  also?: string[];
  retry: Retry;
  meaning: string;
  info?: string;
  source: string;
};
export type CauseEntry = { id: string; title: string; accepts?: string; source: string };
export type UnknownEntry = {
  id: string;
  question: string;
  answers: Record<string, string>;
  default: string;
  judged?: boolean;
  because?: string;
  source: string;
};

/** A schema that has a name; `x-exported-as` is the name of its type, where that is another. */
export type SchemaObject = { description: string; 'x-exported-as'?: string } & Record<string, unknown>;

/** The parts of the OpenAPI document that generation reads. Integers are bigint, so that int64 examples stay exact. */
export type SpecDocument = {
  info: { version: string; description: string };
  paths: Record<string, unknown>;
  servers: { url: string; 'x-region'?: string; 'x-backup'?: boolean }[];
  components: { schemas: Record<string, SchemaObject> };
  'x-sources': Record<string, string>;
  'x-error-codes': CodeEntry[];
  'x-causes': CauseEntry[];
  'x-unknowns': UnknownEntry[];
  'x-group-types': { type: string; also?: string; supported: boolean }[];
  'x-exports': Record<string, string>;
  'x-limits': Record<string, { value: bigint; of: string; source: string }>;
  'x-rate-limit': { calls: bigint; 'per-seconds': bigint; 'refused-with': string };
};

/** `text` is that of the file, `sha256` its hash. */
export type Spec = { document: SpecDocument; text: string; sha256: string };

/** Reads the OpenAPI file. Throws when it is absent or no YAML. */
export function readSpec(file: URL): Spec {
  return parseSpec(readFileSync(file, 'utf8'));
}

/** The same of the text of such a file. */
export function parseSpec(text: string): Spec {
  const document = parse(text, { intAsBigInt: true }) as SpecDocument;
  assertUnique(
    'x-error-codes',
    document['x-error-codes'].map(({ code }) => String(code)),
  );
  assertUnique(
    'x-causes',
    document['x-causes'].map(({ id }) => id),
  );
  assertUnique(
    'x-unknowns',
    document['x-unknowns'].map(({ id }) => id),
  );
  for (const { code, retry } of document['x-error-codes']) assertRetry(code, retry);
  return { document, text, sha256: createHash('sha256').update(text).digest('hex') };
}

function assertUnique(list: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`Failed to read ${list}: ${twice} stands in it twice. Merge the two entries.`);
}

function assertRetry(code: bigint, retry: string): void {
  if ((RETRY as readonly string[]).includes(retry)) return;
  throw new Error(`Failed to read code ${code}: retry is "${retry}". Use one of ${RETRY.join(', ')}.`);
}
