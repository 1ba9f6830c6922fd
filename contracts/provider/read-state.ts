import { LIMITS } from '../../openapi/generated/constants.ts';
import type { StateCounter } from '../scenarios/states.ts';
import { isInt64, isIntegerLiteral, NumberLiteral } from '../wire/exact-json.ts';

/** Thrown where counters are written in a way that no group can hold them; the message says where, and what is allowed. */
export class InvalidState extends Error {}

/**
 * Reads the counters of a group from JSON whose numbers are literals (the `exact` value of `readJson`). Throws
 * InvalidState with the place of the first thing that is wrong; `place` is where the counters stand.
 */
export function readCounters(value: unknown, place = 'GroupCounter'): StateCounter[] {
  if (!Array.isArray(value))
    throw new InvalidState(`${place} is ${show(value)}. Give an array, empty if there are none.`);
  if (value.length > LIMITS.countersPerGroup)
    throw new InvalidState(`${place} has ${value.length} counters; a group holds ${LIMITS.countersPerGroup}.`);
  const counters = value.map((item, index) => readCounter(item, `${place}/${index}`));
  const twice = counters.find(({ Key }, index) => counters.findIndex((one) => one.Key === Key) < index);
  if (twice)
    throw new InvalidState(`The Key ${show(twice.Key)} stands twice in ${place}; a group holds each key once.`);
  return counters;
}

function readCounter(value: unknown, place: string): StateCounter {
  const { Key, Value } = asMembers(value, place);
  if (typeof Key !== 'string' || new TextEncoder().encode(Key).length > LIMITS.keyBytes)
    throw new InvalidState(`${place}/Key is ${show(Key)}. Give a string of at most ${LIMITS.keyBytes} bytes.`);
  const literal = Value instanceof NumberLiteral ? Value.text : Value;
  if (typeof literal !== 'string' || !isIntegerLiteral(literal) || !isInt64(literal))
    throw new InvalidState(`${place}/Value is ${show(Value)}. Give an int64, as an integer or its decimal string.`);
  return { Key, Value: literal };
}

/** The members of a JSON object. Throws InvalidState for anything else. */
export function asMembers(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof NumberLiteral)
    throw new InvalidState(`${place} is ${show(value)}. Give an object.`);
  return value as Readonly<Record<string, unknown>>;
}

/** A value as JSON, numbers as they were written, cut to what fits a line. */
export function show(value: unknown): string {
  const text = value instanceof NumberLiteral ? value.text : (JSON.stringify(value) ?? 'absent');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
