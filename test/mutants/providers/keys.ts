import { asking, matching } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { counters, keysOf } from '../envelope.ts';

const { altered, provided } = defectsOf('relation');
const MISSING = 'response.counter.missing';
const CONFUSED = ['chosen-confusable-keys', 'response.counter.not-asked'] as const;

const returned = (change: (key: string) => string) =>
  counters((right) => right.map(({ Key, Value }) => ({ Key: change(Key), Value })));

const sqlLike = (pattern: string) => {
  const source = pattern
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 'su');
};

/** Defects in which counter a key selects, and in how its key is returned. */
export const KEY_DEFECTS: readonly Defect[] = [
  provided(
    'keys-by-prefix',
    'takes keys for beginnings',
    ...CONFUSED,
    matching((key, held) => held.startsWith(key)),
  ),
  provided(
    'keys-by-part',
    'takes keys for parts',
    ...CONFUSED,
    matching((key, held) => held.includes(key)),
  ),
  provided(
    'keys-within-asked',
    'takes every key that is part of an asked one',
    ...CONFUSED,
    matching((key, held) => key.includes(held)),
  ),
  provided(
    'keys-by-sql-like',
    'compares keys with LIKE',
    ...CONFUSED,
    matching((key, held) => sqlLike(key).test(held)),
  ),
  provided(
    'keys-by-pattern',
    'takes keys for regular expressions',
    'fuzz-legal-requests',
    undefined,
    matching((key, held) => key === held || (/^[\w.*+?[\]-]+$/.test(key) && safePattern(key).test(held))),
  ),
  provided(
    'keys-without-case',
    'compares keys without case',
    ...CONFUSED,
    matching((key, held) => key.toLowerCase() === held.toLowerCase()),
  ),
  provided(
    'keys-trimmed-to-compare',
    'compares keys without the space around them',
    ...CONFUSED,
    matching((key, held) => key.trim() === held.trim()),
  ),
  provided(
    'keys-normalised-to-compare',
    'compares keys in NFC',
    'chosen-keys-byte-for-byte',
    'response.counter.not-asked',
    matching((key, held) => key.normalize() === held.normalize()),
  ),
  provided(
    'keys-by-collation',
    'compares keys as a language sorts them, accents aside',
    'chosen-keys-byte-for-byte',
    'response.counter.not-asked',
    matching((key, held) => key.localeCompare(held, 'en', { sensitivity: 'base' }) === 0),
  ),
  provided(
    'keys-compared-to-127',
    'compares 127 bytes of a key',
    ...CONFUSED,
    matching((key, held) => key.slice(0, 127) === held.slice(0, 127)),
  ),
  provided(
    'keys-compared-to-first-unit',
    'compares keys by their first letter',
    ...CONFUSED,
    matching((key, held) => key[0] === held[0]),
  ),
  provided(
    'keys-by-length',
    'compares keys by their length',
    ...CONFUSED,
    matching((key, held) => key.length === held.length),
  ),
  altered(
    'values-by-place',
    'gives asked keys the values in the order of the group',
    'permuted-keys',
    undefined,
    counters((right, request) => {
      const keys = keysOf(request);
      return keys.length === right.length ? right.map(({ Value }, index) => ({ Key: keys[index], Value })) : right;
    }),
  ),
  altered(
    'missing-key-invented',
    'answers a missing key with 1',
    'missing-key',
    undefined,
    counters((right, request) =>
      keysOf(request).includes('absent') ? [...right, { Key: 'absent', Value: 1n }] : right,
    ),
  ),
  altered(
    'missing-key-minus-one',
    'answers a missing key with -1',
    'only-missing-keys',
    undefined,
    counters((right, request) =>
      keysOf(request).includes('absent') ? [...right, { Key: 'absent', Value: -1n }] : right,
    ),
  ),
  provided(
    'missing-key-all',
    'answers with all counters where no asked key is there',
    'only-missing-keys',
    undefined,
    asking((members, { groups }) => {
      const held = groups.get(String(members.GroupId))?.counters;
      return keysOf(members).some((key) => held?.has(key)) ? members : { ...members, GroupCounterKeys: undefined };
    }),
  ),
  altered(
    'keys-in-lower-case',
    'returns keys in lower case',
    'keys-byte-for-byte',
    MISSING,
    returned((key) => key.toLowerCase()),
  ),
  altered(
    'keys-normalised',
    'returns keys in NFC',
    'keys-byte-for-byte',
    MISSING,
    returned((key) => key.normalize()),
  ),
  altered(
    'keys-trimmed',
    'returns keys without the space around them',
    'keys-byte-for-byte',
    MISSING,
    returned((key) => key.trim()),
  ),
  altered(
    'keys-cut-at-64',
    'returns 64 bytes of a key',
    'keys-byte-for-byte',
    MISSING,
    returned((key) => key.slice(0, 64)),
  ),
  altered(
    'keys-cut-at-127',
    'returns 127 bytes of a key',
    'keys-byte-for-byte',
    MISSING,
    returned((key) => key.slice(0, 127)),
  ),
  altered(
    'key-of-129-bytes',
    'returns a key with a byte too many',
    'keys-128-bytes',
    'response.counter.key-length',
    returned((key) => (key.length === 128 ? `${key}k` : key)),
  ),
  altered(
    'keys-with-group',
    'returns keys with the group before them',
    'one-counter',
    'response.counter.invented',
    counters((right, { GroupId }) => right.map(({ Key, Value }) => ({ Key: `${GroupId}:${Key}`, Value }))),
  ),
];

function safePattern(key: string): RegExp {
  try {
    return new RegExp(`^${key}$`, 'u');
  } catch {
    // Such a provider takes what is no pattern for a plain key.
    return /^(?!)/;
  }
}
