import { keywordsOf } from './keywords.ts';

/** One of each type, and what is easily taken for something else. */
const USUAL: readonly unknown[] = [
  'text',
  '',
  0,
  1,
  -1,
  5,
  1.5,
  2 ** 31,
  2 ** 63 + 2048,
  true,
  null,
  [],
  {},
  '7',
  'A-1 z',
  '@TGS#aC5SZEAEF',
];

/** Values at the bounds of a schema, on both sides of each, beside the usual ones. */
export function boundaryValues(schema: unknown): unknown[] {
  const keywords = [...keywordsOf(schema)];
  return [
    ...USUAL,
    ...keywords.flatMap(([key, { value }]) => atBound(key.replace(/^(allOf|oneOf|anyOf)\/\d+\//, ''), value)),
  ];
}

function atBound(key: string, value: unknown): unknown[] {
  switch (key) {
    case 'const':
      return [value, typeof value === 'string' ? `${value}x` : 'other'];
    case 'enum':
      return Array.isArray(value) ? [...value, 'none of them'] : [];
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return typeof value === 'number' ? [value - 1, value, value + 1, value + 0.5] : [];
    case 'multipleOf':
      return typeof value === 'number' ? [value, value * 3, value / 2, value + 1] : [];
    case 'minLength':
    case 'maxLength':
      return sizes(value).map((size) => 'k'.repeat(size));
    case 'minItems':
    case 'maxItems':
      return sizes(value).map((size) => Array.from({ length: size }, (_, at) => `key-${at}`));
    case 'uniqueItems':
      return [['like', 'like']];
    default:
      return [];
  }
}

/** Longer texts and lists show no more. */
const LONGEST = 5000;

function sizes(bound: unknown): number[] {
  if (typeof bound !== 'number') return [];
  return [bound - 1, bound, bound + 1].filter((size) => size >= 0 && size <= LONGEST);
}
