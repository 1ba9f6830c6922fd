import fc from 'fast-check';
import { LIMITS } from '../../../openapi/generated/constants.ts';
import type { StateCounter } from '../../scenarios/states.ts';
import { HELD_KEY } from './draw-keys.ts';

const INT64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

/** Where floats and shorthands of numbers go wrong. */
const ROUND = [2n ** 24n + 1n, 123_456_789n, 5_000_000n, 10n ** 15n, 2n ** 32n - 1n, -(2n ** 31n) - 1n];

/** Where numbers go wrong: at the ends, around what a double and an int32 hold, and around zero. */
const EDGES = [
  INT64.min,
  INT64.max,
  2n ** 53n,
  2n ** 53n + 1n,
  -(2n ** 53n) - 1n,
  2n ** 31n,
  2n ** 32n,
  0n,
  -1n,
  1n,
  ...ROUND,
];

const VALUE = fc.oneof(fc.constantFrom(...EDGES), fc.bigInt(INT64));

/** Keys of the group that is full: a long one, one of several bytes a character, and names that languages know. */
const FULL_KEYS = [
  'l'.repeat(LIMITS.keyBytes),
  'счётчик-😀',
  '__proto__',
  'constructor',
  '100%',
  'Like',
  `${'計'.repeat(36)}-long`,
];

/** The twins are one key to whoever folds case, trims or normalises. */
const TWIN_KEYS = [
  'like',
  'LIKE',
  'like ',
  'caf\u00e9',
  'cafe\u0301',
  'like%',
  'lik_',
  '1',
  '01',
  '😀',
  '😁',
  'Aa',
  'BB',
];

/** The groups of a run: two plain ones with the same keys, a full one, one of twins, and one of any content. */
export function generatedGroups(prefix: string, seed: number): { GroupId: string; held: readonly StateCounter[] }[] {
  const plain = ['like', 'unlike', 'share'];
  const contents = [
    counters(plain, plainValues(seed, 0)),
    counters(...sample(fullContent(), seed)),
    counters(plain, plainValues(seed, 1)),
    counters(TWIN_KEYS, sample(fc.array(VALUE, { minLength: TWIN_KEYS.length, maxLength: TWIN_KEYS.length }), seed)),
    counters(...sample(anyContent(), seed)),
  ];
  return contents.map((held, index) => ({ GroupId: `${prefix}-${index}`, held }));
}

function counters(keys: readonly string[], values: readonly bigint[]): readonly StateCounter[] {
  return keys.map((Key, index) => ({ Key, Value: String(values[index] ?? 0n) }));
}

/** All different, also from one group to the other, so that every answer tells whose it is. */
function plainValues(seed: number, group: number): bigint[] {
  const base = BigInt(seed >>> 0) * 100n + 1000n + BigInt(group) * 10n;
  return [base + 1n, -base - 2n, base + 3n];
}

type Content = [keys: readonly string[], values: readonly bigint[]];

function fullContent(): fc.Arbitrary<Content> {
  const size = LIMITS.countersPerGroup;
  const missing = size - FULL_KEYS.length;
  const more = fc.uniqueArray(
    HELD_KEY.filter((key) => !FULL_KEYS.includes(key)),
    { minLength: missing, maxLength: missing },
  );
  const values = fc.array(VALUE, { minLength: missing, maxLength: missing });
  return fc.tuple(more, values).map(
    ([keys, rest]): Content => [
      [...FULL_KEYS, ...keys],
      [...EDGES.slice(0, FULL_KEYS.length), ...rest],
    ],
  );
}

function anyContent(): fc.Arbitrary<Content> {
  const size = { minLength: 1, maxLength: LIMITS.countersPerGroup };
  const values = fc.array(VALUE, { minLength: size.maxLength, maxLength: size.maxLength });
  return fc.tuple(fc.uniqueArray(HELD_KEY, size), values);
}

function sample<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): Value {
  const [value] = fc.sample(arbitrary, { seed: seed | 0, numRuns: 1 });
  if (value === undefined) throw new Error('Failed to generate the content of a group: nothing was sampled.');
  return value;
}
