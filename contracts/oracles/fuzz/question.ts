import { CAUSES, type Cause, LIMITS } from '../../../openapi/generated/constants.ts';
import type { StateCounter } from '../../scenarios/states.ts';

/**
 * What a legal call asks for. `keys` undefined names none, null is null. `mayRefuse` are the causes for which a provider
 * may refuse it whatever it asks for: what no source settles about its parameters, headers and other members.
 */
export type Question = { keys?: readonly string[] | null | undefined; mayRefuse: readonly Cause[] };

/** What is known of the group that is asked: its counters, only that it is there, or that it is not. */
export type Held = readonly StateCounter[] | 'unknown' | 'no-group';

/** Every cause for which this question may be refused although it is legal. */
export function lawfulRefusals({ keys, mayRefuse }: Question, held: Held): readonly Cause[] {
  return [...mayRefuse, ...(held === 'no-group' ? (['missing-group'] as const) : []), ...keyRefusals(keys, held)];
}

/** The codes of these causes. */
export function codesOf(causes: readonly Cause[]): readonly number[] {
  return [...new Set(causes.flatMap((cause): readonly number[] => CAUSES[cause].codes))];
}

function keyRefusals(keys: Question['keys'], held: Held): readonly Cause[] {
  if (keys === undefined) return [];
  if (keys === null) return ['keys-null'];
  return [
    ...(keys.length > LIMITS.countersPerGroup ? (['too-many-keys'] as const) : []),
    ...(keys.some(isLong) ? (['key-too-long'] as const) : []),
    ...(lacksOne(keys, held) ? (['missing-key'] as const) : []),
  ];
}

/** Of a group that is not there nobody can say which keys it lacks. */
function lacksOne(keys: readonly string[], held: Held): boolean {
  if (held === 'no-group') return false;
  if (held === 'unknown') return keys.length > 0;
  const there = new Set(held.map(({ Key }) => Key));
  return keys.some((key) => !there.has(key));
}

function isLong(key: string): boolean {
  return new TextEncoder().encode(key).length > LIMITS.keyBytes;
}
