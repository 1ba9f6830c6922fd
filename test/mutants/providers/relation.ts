import { type Defect, defect } from '../defect.ts';
import { counters } from '../envelope.ts';

/** Defects in which counters come back. */
export const RELATION_DEFECTS: readonly Defect[] = [
  defect(
    'filter-ignored',
    'returns all counters whatever was asked',
    'chosen-counters',
    'response.counter.not-asked',
    counters((right) => [...right, { Key: 'share', Value: 12n }]),
  ),
  defect(
    'wrong-key',
    'returns a counter that the group lacks',
    'one-counter',
    'response.counter.invented',
    counters((right) => right.map((counter) => ({ ...counter, Key: `${counter.Key}_` }))),
  ),
  defect(
    'duplicate',
    'returns every counter twice',
    'all-counters',
    'response.counter.duplicate',
    counters((right) => [...right, ...right]),
  ),
  defect(
    'last-left-out',
    'leaves out the last counter',
    'twenty-counters',
    'response.counter.missing',
    counters((right) => right.slice(0, -1)),
  ),
  defect(
    'only-ten',
    'returns at most ten counters',
    'twenty-counters',
    'response.counter.missing',
    counters((right) => right.slice(0, 10)),
  ),
  defect(
    'int64-rounded',
    'passes values through a double',
    'int64-values',
    'response.counter.value',
    counters((right) => right.map(({ Key, Value }) => ({ Key, Value: BigInt.asIntN(64, BigInt(Number(Value))) }))),
  ),
  defect(
    'int32',
    'keeps 32 bits of a value',
    'int64-values',
    'response.counter.value',
    counters((right) => right.map(({ Key, Value }) => ({ Key, Value: BigInt.asIntN(32, Value) }))),
  ),
  defect(
    'unsigned',
    'returns negative values without their sign',
    'int64-values',
    'response.counter.value',
    counters((right) => right.map(({ Key, Value }) => ({ Key, Value: Value < 0n ? -(Value + 1n) : Value }))),
  ),
  defect(
    'zeros-left-out',
    'leaves out counters that are 0',
    'int64-values',
    'response.counter.missing',
    counters((right) => right.filter(({ Value }) => Value !== 0n)),
  ),
  defect(
    'keys-in-lower-case',
    'returns keys in lower case',
    'keys-byte-for-byte',
    'response.counter.missing',
    counters((right) => right.map(({ Key, Value }) => ({ Key: Key.toLowerCase(), Value }))),
  ),
  defect(
    'keys-normalised',
    'normalises keys to NFC',
    'keys-byte-for-byte',
    'response.counter.missing',
    counters((right) => right.map(({ Key, Value }) => ({ Key: Key.normalize(), Value }))),
  ),
  defect(
    'keys-trimmed',
    'trims keys',
    'keys-byte-for-byte',
    'response.counter.missing',
    counters((right) => right.map(({ Key, Value }) => ({ Key: Key.trim(), Value }))),
  ),
  defect(
    'stale-value',
    'returns a value one behind',
    'chosen-counters',
    'response.counter.value',
    counters((right) => right.map(({ Key, Value }) => ({ Key, Value: Value - 1n }))),
  ),
  defect(
    'missing-key-invented',
    'answers a missing key with 1',
    'missing-key',
    'response.counter.invented',
    counters((right, { GroupCounterKeys: keys }) =>
      Array.isArray(keys) && keys.includes('absent') ? [...right, { Key: 'absent', Value: 1n }] : right,
    ),
  ),
  defect(
    'always-empty',
    'returns no counters',
    'all-counters',
    'response.counter.missing',
    counters(() => []),
  ),
];
