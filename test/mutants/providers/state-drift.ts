import type { Reply } from '../../../mocks/service/reply.ts';
import { reading } from '../build/memory.ts';
import { emptied, failing, isOk, raised } from '../build/replies.ts';
import { remembering, serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { type Counter, counters } from '../envelope.ts';

const { provided } = defectsOf('state');

/** A provider that answers every nth call otherwise, whatever is asked. */
const everyNth = (nth: number, answer: (reply: Reply) => Reply) =>
  serving(() => {
    let calls = 0;
    return (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      if (!isOk(reply)) return reply;
      calls++;
      return calls % nth === 0 ? answer(reply) : reply;
    };
  });

/** Defects in which one read changes the next. */
export const DRIFT_DEFECTS: readonly Defect[] = [
  provided(
    'read-adds',
    'adds 1 at each read',
    'repeated-call',
    undefined,
    reading((nth, reply) => raised(reply, nth - 1)),
  ),
  provided(
    'read-resets',
    'is empty after the first read',
    'many-reads',
    undefined,
    reading((nth, reply) => (nth > 1 ? emptied(reply) : reply)),
  ),
  provided(
    'read-once',
    'refuses to read a group again',
    'many-reads',
    undefined,
    reading((nth, reply) => (nth > 1 && isOk(reply) ? failing(10004) : reply)),
  ),
  provided(
    'fourth-read-drifts',
    'adds 1 from the fourth read on',
    'many-reads',
    undefined,
    reading((nth, reply) => (nth > 3 ? raised(reply, 1) : reply)),
  ),
  provided(
    'seventh-read-fails',
    'refuses every seventh read with 10004',
    'many-reads',
    undefined,
    everyNth(7, () => failing(10004)),
  ),
  provided(
    'seventh-read-empty',
    'answers every seventh read with no counters',
    'many-reads',
    undefined,
    everyNth(7, emptied),
  ),
  provided(
    'fifth-read-cut',
    'cuts every fifth answer off',
    'many-reads',
    undefined,
    everyNth(5, () => 'truncated'),
  ),
  provided(
    'counters-pile-up',
    'adds the counters of each answer to one shared list',
    'groups-in-turn',
    undefined,
    remembering(() => {
      const shared = new Map<string, Counter>();
      return counters((right) => {
        for (const one of right) shared.set(one.Key, one);
        return [...shared.values()];
      });
    }),
  ),
  provided(
    'values-stick',
    'keeps the value of a key over all groups',
    'groups-in-turn',
    undefined,
    remembering(() => {
      const values = new Map<string, bigint>();
      return counters((right) =>
        right.map(({ Key, Value }) => {
          const known = values.get(Key) ?? Value;
          values.set(Key, known);
          return { Key, Value: known };
        }),
      );
    }),
  ),
  provided(
    'keys-stick',
    'goes on with the keys of the last call where none are given',
    'filtered-all',
    undefined,
    remembering(() => {
      let last: unknown[] | undefined;
      return counters((right, { GroupCounterKeys: keys }) => {
        if (Array.isArray(keys)) last = keys;
        return last === undefined ? right : right.filter(({ Key }) => last?.includes(Key));
      });
    }),
  ),
  provided(
    'order-decides',
    'gives the values of a group to the keys in the order of the last call',
    'permuted-keys',
    undefined,
    remembering(() => {
      let last: string[] = [];
      return counters((right, { GroupCounterKeys: keys }) => {
        const before = last;
        if (Array.isArray(keys)) last = keys.map(String);
        return before.length === right.length &&
          before.join() !== last.join() &&
          before.toSorted().join() === last.toSorted().join()
          ? right.map(({ Value }, index) => ({ Key: before[index], Value }))
          : right;
      });
    }),
  ),
  provided(
    'permuted-keys-forgotten',
    'knows a set of keys in one order only',
    'permuted-keys',
    undefined,
    remembering(() => {
      const orders = new Map<string, string>();
      return counters((right, { GroupId, GroupCounterKeys: keys }) => {
        if (!Array.isArray(keys)) return right;
        const name = JSON.stringify([GroupId, keys.toSorted()]);
        const known = orders.get(name) ?? keys.join();
        orders.set(name, known);
        return known === keys.join() ? right : right.slice(1);
      });
    }),
  ),
  provided(
    'repeated-keys-limit',
    'counts repeated keys towards the 20 of a group',
    'repeated-keys',
    undefined,
    remembering(() =>
      counters((right, { GroupCounterKeys: keys }) =>
        Array.isArray(keys) && new Set(keys).size < keys.length && keys.length > 2 ? right.slice(1) : right,
      ),
    ),
  ),
];
