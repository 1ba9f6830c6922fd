import { type DocumentNode, isNode, NoContract, pointerTo } from './contract.ts';

/** A schema without references. */
export type Schema = { readonly [keyword: string]: unknown };

/** Where each keyword of an expanded schema stands in its document, by the object that has it. */
const ORIGINS = new WeakMap<object, string>();

/** JSON pointer to where an object was copied from. */
export function originOf(node: object): string {
  return ORIGINS.get(node) ?? '';
}

/** So often one reference is followed within itself: below that anything is let pass, in both contracts alike. */
const DEEPEST_RECURSION = 2;

/** What a local reference leads to, with its pointer; anything else is itself. Throws NoContract for one that leads nowhere. */
export function resolve(document: DocumentNode, node: unknown, pointer: string): { node: unknown; pointer: string } {
  if (!isNode(node) || typeof node['$ref'] !== 'string') return { node, pointer };
  const target = node['$ref'];
  const names = target.split('/').slice(1);
  const found = names.reduce<unknown>(
    (at, name) =>
      isNode(at) || Array.isArray(at)
        ? (at as DocumentNode)[name.replaceAll('~1', '/').replaceAll('~0', '~')]
        : undefined,
    document,
  );
  if (!target.startsWith('#/') || found === undefined) {
    throw new NoContract(
      `Failed to read the reference ${target} at ${pointer}: it leads nowhere in the file. Mend it there.`,
    );
  }
  return resolve(document, found, target.slice(1));
}

/** Which way a message goes: members that are read-only need not be in requests, write-only ones not in answers. */
export type Direction = 'request' | 'answer';

/** A copy of a schema in which every reference is what it leads to, and OpenAPI 3.0 is written as JSON Schema 2020-12. */
export function expand(
  document: DocumentNode,
  node: unknown,
  pointer: string,
  direction: Direction,
  way: readonly string[] = [],
): unknown {
  if (Array.isArray(node))
    return node.map((item, index) => expand(document, item, pointerTo(pointer, index), direction, way));
  if (!isNode(node)) return node;
  const { $ref, ...beside } = node;
  if (typeof $ref === 'string') return expandReference(document, { $ref, beside }, pointer, direction, way);
  const copy = modern(
    Object.fromEntries(
      Object.entries(node)
        .filter(([name]) => !name.startsWith('x-') && !ANNOTATIONS.has(name))
        .map(([name, value]) => [
          name,
          DATA.has(name) ? value : expand(document, value, pointerTo(pointer, name), direction, way),
        ]),
    ),
  );
  const due = demandedOf(document, node, direction);
  if (due) copy['required'] = due;
  ORIGINS.set(copy, pointer);
  return copy;
}

/** What says nothing of which messages are legal. The discriminator only repeats what its branches say. */
const ANNOTATIONS = new Set([
  'description',
  'title',
  'example',
  'examples',
  'externalDocs',
  'xml',
  'discriminator',
  '$comment',
  'deprecated',
  'readOnly',
  'writeOnly',
  'default',
]);
const DATA = new Set(['const', 'enum', 'required', 'type']);

/** The members that a schema demands of messages of this direction, where these are fewer than it names. */
function demandedOf(document: DocumentNode, node: DocumentNode, direction: Direction): unknown[] | undefined {
  const { properties, required } = node;
  if (!Array.isArray(required) || !isNode(properties)) return undefined;
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
  const isSpared = (name: unknown) => {
    const member = resolve(document, properties[String(name)], '').node;
    return isNode(member) && member[mark] === true;
  };
  const due = required.filter((name) => !isSpared(name));
  return due.length < required.length ? due : undefined;
}

function expandReference(
  document: DocumentNode,
  { $ref, beside }: { $ref: string; beside: DocumentNode },
  pointer: string,
  direction: Direction,
  way: readonly string[],
): unknown {
  if (way.filter((one) => one === $ref).length >= DEEPEST_RECURSION) return {};
  const target = resolve(document, { $ref }, pointer);
  const expanded = expand(document, target.node, target.pointer, direction, [...way, $ref]);
  const others = expand(document, beside, pointer, direction, way) as Schema;
  if (Object.keys(others).length === 0) return expanded;
  const joined = { ...others, allOf: [expanded, ...((others['allOf'] as unknown[] | undefined) ?? [])] };
  ORIGINS.set(joined, pointer);
  return joined;
}

/** `nullable` and boolean bounds of OpenAPI 3.0 in the words of 3.1. */
function modern(schema: Record<string, unknown>): Record<string, unknown> {
  const { nullable, ...rest } = schema;
  if (nullable === true && typeof rest['type'] === 'string') rest['type'] = [rest['type'], 'null'];
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof rest[exclusive] !== 'boolean') continue;
    if (rest[exclusive]) rest[exclusive] = rest[bound];
    else delete rest[exclusive];
    if (typeof rest[exclusive] === 'number') delete rest[bound];
  }
  return rest;
}
