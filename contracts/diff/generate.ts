import * as fc from 'fast-check';
import { boundaryValues } from './boundary-values.ts';
import { isNode } from './contract.ts';
import { keywordsOf } from './keywords.ts';

/** Deeper than any message: below that a schema that holds itself is let end. */
const DEEPEST = 6;

/** Values drawn from a schema by a seed, for the most part legal by it; whoever takes them asks a validator. */
export function drawValues(schema: unknown, seed: number, count: number): unknown[] {
  return fc.sample(valuesOf(schema, 0), { seed, numRuns: count });
}

/** Names that an expression is for; none where it is written for another engine. */
export function drawNames(expression: string): string[] {
  try {
    const names = fc.sample(fc.stringMatching(new RegExp(expression, 'u')), { seed: 1, numRuns: 5 });
    // A place in a message is written with these between its steps.
    return names.filter((name) => !name.includes('/'));
  } catch {
    return [];
  }
}

function valuesOf(schema: unknown, depth: number): fc.Arbitrary<unknown> {
  const keywords = keywordsOf(schema);
  const value = (key: string) => keywords.get(key)?.value;
  const branches = value('oneOf') ?? value('anyOf');
  if (Array.isArray(branches)) {
    const { oneOf: _, anyOf: __, ...beside } = schema as Record<string, unknown>;
    return fc.oneof(...branches.map((branch) => valuesOf({ ...beside, allOf: [branch, ...allOf(beside)] }, depth)));
  }
  if (keywords.has('const')) return fc.constant(value('const'));
  const [options, type] = [value('enum'), value('type')];
  if (Array.isArray(options)) return fc.constantFrom(...options);
  const types = Array.isArray(type)
    ? type
    : [type ?? (has(keywords, 'properties/') ? 'object' : keywords.has('items') ? 'array' : 'any')];
  return fc.oneof(...types.map((one) => valuesOfType(String(one), schema, depth)));
}

function valuesOfType(type: string, schema: unknown, depth: number): fc.Arbitrary<unknown> {
  const number = (key: string) => {
    const bound = keywordsOf(schema).get(key)?.value;
    return typeof bound === 'number' ? bound : undefined;
  };
  switch (type) {
    case 'object':
      return objects(schema, depth);
    case 'array': {
      const minLength = number('minItems') ?? 0;
      const maxLength = Math.max(minLength, Math.min(number('maxItems') ?? minLength + 3, minLength + 3));
      const items =
        depth > DEEPEST ? fc.constant(null) : valuesOf(keywordsOf(schema).get('items')?.value ?? {}, depth + 1);
      return fc.array(items, { minLength, maxLength });
    }
    case 'string': {
      const pattern = keywordsOf(schema).get('pattern')?.value;
      const usual = fc.constantFrom(...boundaryValues(schema).filter((probe) => typeof probe === 'string'));
      return typeof pattern === 'string' ? fc.oneof(usual, fc.stringMatching(new RegExp(pattern, 'u'))) : usual;
    }
    case 'integer':
    case 'number':
    case 'boolean':
    case 'null':
      return fc.constantFrom(
        ...boundaryValues({ ...(isNode(schema) ? schema : {}), type }).filter((probe) => isOfType(probe, type)),
      );
    default:
      return fc.constantFrom(...boundaryValues(schema));
  }
}

function objects(schema: unknown, depth: number): fc.Arbitrary<unknown> {
  if (depth > DEEPEST) return fc.constant({});
  const keywords = [...keywordsOf(schema)];
  const names = (prefix: string) =>
    keywords.filter(([key]) => key.startsWith(prefix)).map(([key]) => key.slice(prefix.length));
  const members = new Map(
    keywords
      .filter(([key]) => key.startsWith('properties/'))
      .map(([key, { value }]) => [key.slice('properties/'.length), value]),
  );
  const all = [...new Set([...members.keys(), ...names('required/')])];
  const model = Object.fromEntries(all.map((name) => [name, valuesOf(members.get(name) ?? {}, depth + 1)]));
  // A member that no contract names: it is legal unless a contract says otherwise.
  const whole: Record<string, fc.Arbitrary<unknown>> = { ...model, 'x-not-named': fc.constantFrom<unknown>(1, 'text') };
  return fc.record(whole, { requiredKeys: names('required/'), noNullPrototype: true });
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function has(keywords: ReadonlyMap<string, unknown>, prefix: string): boolean {
  return [...keywords.keys()].some((key) => key.startsWith(prefix));
}

function allOf(schema: Readonly<Record<string, unknown>>): unknown[] {
  return Array.isArray(schema['allOf']) ? schema['allOf'] : [];
}
