import { isNode, pointerTo } from './contract.ts';
import { originOf, type Schema } from './expand.ts';

/** What a schema demands at one place, keyword by keyword; members of objects stand as `properties/NAME`, `required/NAME`. */
export type Keywords = ReadonlyMap<string, { value: unknown; pointer: string }>;

/** What holds one schema for each name. */
const MAPS = ['properties', 'patternProperties', 'dependentSchemas', 'dependentRequired'];

/** What demands nothing. */
const IDLE: Readonly<Record<string, unknown>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  additionalProperties: true,
  uniqueItems: false,
};

/** Those of a schema, with parts that only stand in another shape (allOf, a single branch) put together. */
export function keywordsOf(schema: unknown): Keywords {
  const keywords = new Map<string, { value: unknown; pointer: string }>();
  if (schema === false) keywords.set('false', { value: false, pointer: '' });
  if (!isNode(schema)) return keywords;
  const origin = originOf(schema);
  for (const [keyword, value] of Object.entries(schema)) {
    const pointer = pointerTo(origin, keyword);
    if (value === IDLE[keyword]) continue;
    const merged = wholeOf(keyword, value);
    if (merged) {
      merged.forEach((part, at) => {
        for (const [key, one] of keywordsOf(part)) merge(keywords, key, one, `${keyword}/${at}`);
      });
    } else if (MAPS.includes(keyword) && isNode(value)) {
      for (const [name, part] of Object.entries(value)) {
        merge(keywords, `${keyword}/${name}`, { value: part, pointer: pointerTo(pointer, name) }, 'own');
      }
    } else if (keyword === 'required' && Array.isArray(value)) {
      for (const name of value) keywords.set(`required/${name}`, { value: true, pointer });
    } else merge(keywords, ...comparable(keyword, value, pointer), 'own');
  }
  return keywords;
}

/** Schemas that hold all together, where a keyword says no more than that. */
function wholeOf(keyword: string, value: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return keyword === 'allOf' || (['oneOf', 'anyOf'].includes(keyword) && value.length === 1) ? value : undefined;
}

/** The same in one of its forms. */
function comparable(keyword: string, value: unknown, pointer: string): [string, { value: unknown; pointer: string }] {
  if (keyword === 'enum' && Array.isArray(value)) {
    const [only] = value;
    return value.length === 1 ? ['const', { value: only, pointer }] : ['enum', { value: sortedTexts(value), pointer }];
  }
  if (keyword === 'type' && Array.isArray(value)) {
    return ['type', { value: value.length === 1 ? value[0] : sortedTexts(value), pointer }];
  }
  return [keyword, { value, pointer }];
}

function sortedTexts(values: readonly unknown[]): unknown[] {
  return values.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function merge(
  into: Map<string, { value: unknown; pointer: string }>,
  key: string,
  one: { value: unknown; pointer: string },
  part: string,
): void {
  const there = into.get(key);
  if (there === undefined || JSON.stringify(there.value) === JSON.stringify(one.value)) into.set(key, there ?? one);
  else if (MAPS.some((name) => key.startsWith(`${name}/`)))
    into.set(key, { ...there, value: { allOf: [there.value, one.value] } as Schema });
  else if (isTighter(key, there.value, one.value)) into.set(key, one);
  else if (!isTighter(key, one.value, there.value)) into.set(`${part}/${key}`, one);
}

/** Whether the second of two bounds decides. */
function isTighter(key: string, one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return false;
  return /^(min|exclusiveMin)/.test(key) ? other > one : /^(max|exclusiveMax)/.test(key) && other < one;
}
