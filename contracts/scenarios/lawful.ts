import { type Cause, LIMITS } from '../../openapi/generated/constants.ts';
import { either, refused } from './build-scenario.ts';
import type { CountersExpected, Expectation, ExpectedCounter, RefusalExpected } from './scenario.ts';
import type { StateCounter } from './states.ts';

/**
 * What a legal call asks for. `keys` is GroupCounterKeys as it is sent: undefined where it is left out. `mayRefuse` are the
 * causes for which a provider may refuse the call whatever it asks for: what no source settles about its parameters,
 * headers and other members.
 */
export type Question = { keys?: readonly unknown[] | null | undefined; mayRefuse?: readonly Cause[] };

/** What is known of the group that is asked: its counters, only that it is there, or that it is not. */
export type Held = readonly StateCounter[] | 'unknown' | 'no-group';

/**
 * Every lawful answer to a legal call, as one expectation: the one model of what the API leaves open about keys. Of a
 * group that is not there nobody can say which keys it lacks.
 */
export function lawfulAnswer(question: Question, held: Held): Expectation {
  const { keys, mayRefuse = [] } = question;
  const unless = [...mayRefuse, ...causesOfKeys(keys, held)];
  if (held === 'no-group') return { outcome: 'refused', cause: 'missing-group', also: unless };
  const all = allOf(held, unless);
  if (keys === undefined || keys === null) return all;
  const strings = keys.filter((key) => typeof key === 'string');
  // Where nothing is left that was asked for, who passes odd keys over may ask for what an empty list asks for.
  if (strings.length === 0) return either('empty-keys', { all, none: { ...named(keys, held), unless } });
  return { ...named(keys, held), unless };
}

/** The causes for which a call may be refused, in place of its answer, for no other reason than the keys that it names. */
export function causesOfKeys(keys: Question['keys'], held: Held): readonly Cause[] {
  if (keys === undefined) return [];
  if (keys === null) return ['keys-null'];
  const strings = keys.filter((key) => typeof key === 'string');
  return [
    ...(keys.length === 0 ? (['keys-empty'] as const) : []),
    ...(strings.length < keys.length ? (['key-type'] as const) : []),
    ...(keys.length > LIMITS.countersPerGroup ? (['too-many-keys'] as const) : []),
    ...(strings.some(isLong) ? (['key-too-long'] as const) : []),
    ...(lacksOne(keys, held) ? (['missing-key'] as const) : []),
  ];
}

/** A refusal for this cause, unless what no source settles about the keys that the call names refuses it first. */
export function refusedWhateverKeys(cause: Cause, keys: Question['keys']): RefusalExpected {
  const also = causesOfKeys(keys, []);
  return also.length > 0 ? { ...refused(cause), also } : refused(cause);
}

function allOf(held: Exclude<Held, 'no-group'>, unless: readonly Cause[]): CountersExpected {
  if (held === 'unknown') return { outcome: 'counters', counters: [], others: true, unless };
  return { outcome: 'counters', counters: held, unless };
}

/** Each counter that is held once, or as often as it was asked for; zeros for keys that the group lacks, or none. */
function named(keys: readonly unknown[], held: Exclude<Held, 'no-group'>): CountersExpected {
  const known = held === 'unknown' ? undefined : new Map(held.map((counter) => [counter.Key, counter]));
  const counters: ExpectedCounter[] = [];
  const optional: ExpectedCounter[] = [];
  for (const [Key, asked] of Map.groupBy(keys, String)) {
    const counter = known?.get(Key);
    const strings = asked.filter((key) => typeof key === 'string');
    if (counter !== undefined) {
      counters.push(...strings.slice(0, 1).map(() => counter));
      optional.push(...strings.slice(1).map(() => counter));
    } else optional.push(...asked.map(() => (known ? { Key, Value: 0 } : { Key })));
  }
  return { outcome: 'counters', counters, ...(optional.length > 0 && { optional }) };
}

function lacksOne(keys: readonly unknown[], held: Held): boolean {
  if (held === 'no-group') return false;
  if (held === 'unknown') return keys.length > 0;
  const there = new Set<unknown>(held.map(({ Key }) => Key));
  return keys.some((key) => !there.has(key));
}

function isLong(key: string): boolean {
  return new TextEncoder().encode(key).length > LIMITS.keyBytes;
}
