import { failing, isOk } from '../build/replies.ts';
import { serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { counters } from '../envelope.ts';

const { altered, provided } = defectsOf('relation');
const MISSING = 'response.counter.missing';
const REFUSED = 'response.action-status.unexpected';

/** Defects in which counters of a group come back, and with which values. */
export const COUNTER_DEFECTS: readonly Defect[] = [
  provided(
    'no-counters-refused',
    'refuses a group that has no counters',
    'no-counters',
    REFUSED,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      return isOk(reply) && String(reply.body).includes('[]') ? failing(10010) : reply;
    }),
  ),
  altered(
    'no-counters-invented',
    'answers a group without counters with one of value 0',
    'no-counters',
    'response.counter.invented',
    counters((right) => (right.length > 0 ? right : [{ Key: 'like', Value: 0n }])),
  ),
  altered(
    'wrong-key',
    'returns counters that the group lacks',
    'one-counter',
    'response.counter.invented',
    counters((right) => right.map((one) => ({ ...one, Key: `${one.Key}_` }))),
  ),
  altered(
    'total-added',
    'adds a counter with the total',
    'all-counters',
    'response.counter.invented',
    counters((right) => [...right, { Key: 'total', Value: 18n }]),
  ),
  altered(
    'duplicate',
    'returns every counter twice',
    'all-counters',
    'response.counter.duplicate',
    counters((right) => [...right, ...right]),
  ),
  altered(
    'last-left-out',
    'leaves out the last counter',
    'twenty-counters',
    MISSING,
    counters((right) => right.slice(0, -1)),
  ),
  altered(
    'first-left-out',
    'leaves out the first counter',
    'all-counters',
    MISSING,
    counters((right) => right.slice(1)),
  ),
  altered(
    'only-ten',
    'returns at most ten counters',
    'twenty-counters',
    MISSING,
    counters((right) => right.slice(0, 10)),
  ),
  altered(
    'only-nineteen',
    'returns at most 19 counters',
    'twenty-counters',
    MISSING,
    counters((right) => right.slice(0, 19)),
  ),
  altered(
    'twenty-first-added',
    'returns a counter more than a group can have',
    'twenty-counters',
    'response.counter.invented',
    counters((right) => (right.length === 20 ? [...right, { Key: 'counter-21', Value: 0n }] : right)),
  ),
  altered(
    'always-empty',
    'returns no counters',
    'all-counters',
    MISSING,
    counters(() => []),
  ),
  altered(
    'zeros-left-out',
    'leaves out counters that are 0',
    'int64-values',
    MISSING,
    counters((right) => right.filter(({ Value }) => Value !== 0n)),
  ),
  altered(
    'chosen-zeros-left-out',
    'leaves out counters that are 0 where they are named',
    'chosen-zero-and-negative',
    MISSING,
    counters((right, { GroupCounterKeys }) =>
      GroupCounterKeys === undefined ? right : right.filter(({ Value }) => Value !== 0n),
    ),
  ),
  altered(
    'negatives-left-out',
    'leaves out negative counters',
    'int64-values',
    MISSING,
    counters((right) => right.filter(({ Value }) => Value >= 0n)),
  ),
  altered(
    'other-scripts-left-out',
    'leaves out keys of other scripts',
    'keys-byte-for-byte',
    MISSING,
    counters((right) => right.filter(({ Key }) => /^[ -~]*$/.test(Key))),
  ),
  altered(
    'same-value-left-out',
    'leaves out counters of a value that was there already',
    'fuzz-legal-requests',
    undefined,
    counters((right) => right.filter(({ Value }, index) => right.findIndex((one) => one.Value === Value) === index)),
  ),
  altered(
    'values-shifted',
    'returns each key with the value of the next',
    'all-counters',
    'response.counter.value',
    counters((right) => right.map(({ Key }, index) => ({ Key, Value: right[(index + 1) % right.length]?.Value }))),
  ),
  altered(
    'values-sorted',
    'sorts values without their keys',
    'all-counters',
    'response.counter.value',
    counters((right) => {
      const values = right.map(({ Value }) => Value).sort((one, other) => (one < other ? -1 : 1));
      return right.map(({ Key }, index) => ({ Key, Value: values[index] }));
    }),
  ),
  altered(
    'one-behind',
    'returns a value one behind',
    'chosen-counters',
    'response.counter.value',
    counters((right) => right.map(({ Key, Value }) => ({ Key, Value: Value - 1n }))),
  ),
  altered(
    'value-of-first',
    'returns the first value for every key',
    'all-counters',
    'response.counter.value',
    counters((right) => right.map(({ Key }) => ({ Key, Value: right[0]?.Value }))),
  ),
  altered(
    'absolute-values',
    'returns values without their sign',
    'chosen-zero-and-negative',
    'response.counter.value',
    counters((right) => right.map(({ Key, Value }) => ({ Key, Value: Value === -7n ? 7n : Value }))),
  ),
];
