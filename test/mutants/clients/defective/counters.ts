import type { Case } from '../build/port.ts';
import { concludeStrictly, isObject, type Members } from '../build/reading.ts';
import { type ClientDefect, defect } from '../defect.ts';

type Counter = { Key: string; Value: string };

/** A client that does this to the counters of every right answer. */
function spoilt(
  name: string,
  caughtBy: string,
  spoil: (list: Counter[], one: Case) => unknown[] | Members,
): ClientDefect {
  return defect(name, caughtBy, {
    conclude: (answer, _wire, one) => {
      const concluded = concludeStrictly(answer);
      const { result } = concluded as { result?: { counters: Counter[] } };
      if (result === undefined) return concluded;
      const made = spoil(result.counters, one);
      return Array.isArray(made) ? { result: { counters: made } } : made;
    },
  });
}

function valued(name: string, caughtBy: string, change: (value: string) => string): ClientDefect {
  return spoilt(name, caughtBy, (list) => list.map(({ Key, Value }) => ({ Key, Value: change(Value) })));
}

function keyed(name: string, change: (key: string) => string): ClientDefect {
  return spoilt(name, 'keys-byte-for-byte', (list) => list.map(({ Key, Value }) => ({ Key: change(Key), Value })));
}

function sending(name: string, caughtBy: string, change: (request: Case['request']) => unknown): ClientDefect {
  return defect(name, caughtBy, {
    init: ({ request }) => ({ method: 'POST', body: JSON.stringify(change(request)) }),
  });
}

/** Clients that report other counters than they were answered with. */
export const COUNTER_DEFECTS: readonly ClientDefect[] = [
  valued('values in int32', 'value-beyond-int32', (value) => String(BigInt.asIntN(32, BigInt(value)))),
  valued('values in uint32', 'value-negative', (value) => String(BigInt.asUintN(32, BigInt(value)))),
  valued('values in uint64', 'value-lowest', (value) => String(BigInt.asUintN(64, BigInt(value)))),
  valued('values in a double', 'value-beyond-double', (value) => String(BigInt(Number(value)))),
  valued('values in a float', 'value-beyond-int32', (value) => String(BigInt(Math.fround(Number(value)) - 1))),
  valued('values without sign', 'value-negative', (value) => value.replace('-', '')),
  valued('values never below zero', 'value-beyond-double-below-zero', (value) => (value.startsWith('-') ? '0' : value)),
  valued('values at most 2^53', 'value-highest', (value) =>
    BigInt(value) > 2n ** 53n ? String(2n ** 53n - 1n) : value,
  ),
  spoilt('no zeros', 'value-zero', (list) => list.filter(({ Value }) => Value !== '0')),
  spoilt('no negatives', 'value-negative', (list) => list.filter(({ Value }) => !Value.startsWith('-'))),
  spoilt('the first counter alone', 'chosen-counters', (list) => list.slice(0, 1)),
  spoilt('ten counters at most', 'twenty-counters', (list) => list.slice(0, 10)),
  spoilt('the last counter twice', 'ok', (list) => [...list.slice(1), ...list.slice(-1)]),
  spoilt('no counters as trouble', 'no-counters-empty-array', (list) =>
    list.length === 0 ? { error: { kind: 'envelope' } } : list,
  ),
  spoilt('a value of 54 bits as one that cannot be read', 'value-highest', (list) =>
    list.some(({ Value }) => !Number.isSafeInteger(Number(Value))) ? { error: { kind: 'decode' } } : list,
  ),
  spoilt('values by the order of the keys', 'requested-order', (list, { request }) =>
    list.map(({ Key, Value }, index) => ({ Key: request.GroupCounterKeys?.[index] ?? Key, Value })),
  ),
  spoilt('the sum of what comes twice', 'repeated-key-each-time', (list) =>
    [...Map.groupBy(list, ({ Key }) => Key)].map(([Key, same]) => ({
      Key,
      Value: String(same.reduce((sum, { Value }) => sum + BigInt(Value), 0n)),
    })),
  ),
  spoilt('zeros that nobody asked for', 'one-counter', (list) => [
    ...list,
    ...(list.some(({ Key }) => Key === 'unlike') ? [] : [{ Key: 'unlike', Value: '0' }]),
  ]),
  spoilt('the counters of the call before', 'own-counters-only', laterCounters()),
  keyed('keys in lower case', (key) => key.toLowerCase()),
  keyed('keys without white space at their ends', (key) => key.trim()),
  keyed('keys composed anew', (key) => key.normalize('NFC')),
  keyed('keys cut at 64 characters', (key) => key.slice(0, 64)),
  defect('an absent GroupCounter as trouble', 'no-counters-absent', {
    conclude: (answer) => {
      const isWithout = isObject(answer) && answer['GroupCounter'] === undefined && answer['ActionStatus'] === 'OK';
      return isWithout ? { error: { kind: 'envelope' } } : concludeStrictly(answer);
    },
  }),
  sending('all keys, whatever is asked', 'chosen-counters', ({ GroupId }) => ({ GroupId })),
  sending('one key, where all are asked', 'all-counters', ({ GroupId, GroupCounterKeys = ['like'] }) => ({
    GroupId,
    GroupCounterKeys,
  })),
  sending('the first of the keys', 'chosen-counters', ({ GroupId, GroupCounterKeys: keys }) => ({
    GroupId,
    ...(keys && { GroupCounterKeys: keys.slice(0, 1) }),
  })),
  sending('asking for keys in lower case', 'chosen-keys-byte-for-byte', ({ GroupId, GroupCounterKeys: keys }) => ({
    GroupId,
    ...(keys && { GroupCounterKeys: keys.map((key) => key.toLowerCase()) }),
  })),
  sending('keys in one text', 'chosen-counters', ({ GroupId, GroupCounterKeys: keys }) => ({
    GroupId,
    ...(keys && { GroupCounterKeys: keys.join(',') }),
  })),
  sending('CounterKeys', 'one-counter', ({ GroupId, GroupCounterKeys }) => ({
    GroupId,
    CounterKeys: GroupCounterKeys,
  })),
];

/** Keeps what was last seen, and gives it in place of what came. */
function laterCounters(): (list: Counter[]) => Counter[] {
  let before: Counter[] | undefined;
  return (list) => {
    const shown = before ?? list;
    before = list;
    return shown;
  };
}
