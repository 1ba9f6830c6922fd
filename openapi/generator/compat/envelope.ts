import { type Json, type JsonObject, partOf } from './plain.ts';

/** One flat schema that takes whatever one of these takes: its members are theirs, required where they all require it. */
export function flatEnvelope(branches: readonly JsonObject[], description: string): JsonObject {
  const names = new Set(branches.flatMap((branch) => Object.keys(partOf(branch, 'properties'))));
  return {
    type: 'object',
    description,
    required: [...names].filter((name) => branches.every((branch) => required(branch).includes(name))),
    additionalProperties: true,
    properties: Object.fromEntries([...names].map((name) => [name, widest(variantsOf(name, branches))])),
  };
}

function variantsOf(name: string, branches: readonly JsonObject[]): JsonObject[] {
  return branches
    .filter((branch) => name in partOf(branch, 'properties'))
    .map((branch) => partOf(branch, 'properties', name));
}

/** A schema for what any of these variants of a member may be: their values, or a range from the least of them. */
function widest(variants: readonly JsonObject[]): JsonObject {
  const [{ const: only, minimum, ...first } = {}] = variants;
  const [constants, least] = [variants.map((one) => one['const']), variants.map(leastOf)];
  return {
    ...first,
    ...(constants.every((one) => typeof one === 'string') && { enum: constants }),
    ...(least.every((one) => typeof one === 'bigint') && { minimum: least.reduce(smaller) }),
    description: [...new Set(variants.map((one) => String(one['description']).trim()))].join(' '),
  };
}

function leastOf({ const: only, minimum = only }: JsonObject): Json | undefined {
  return minimum;
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function required({ required: names }: JsonObject): readonly Json[] {
  return Array.isArray(names) ? names : [];
}
