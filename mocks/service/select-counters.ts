import { isLongerThan } from '../../contracts/wire/read-body.ts';
import { LIMITS } from '../../openapi/generated/constants.ts';
import { counterOf } from './group-of.ts';
import type { ReceivedCall } from './received-call.ts';
import type { Counter } from './world.ts';

/** The counters that a call is answered with, in the order of the answer. */
export function selectCounters(call: ReceivedCall): Counter[] {
  const { keys, group } = call;
  const selected = keys === undefined ? [...group.counters.values()] : named(call, keys);
  return call.answer('counter-order') === 'reversed' ? selected.reverse() : selected;
}

function named(call: ReceivedCall, keys: readonly string[]): Counter[] {
  const asked = call.answer('repeated-key') === 'once' && keys.length > 1 ? [...new Set(keys)] : keys;
  const ordered = call.answer('counter-order') === 'requested' ? asked : inStoredOrder(call, asked);
  const zero = call.answer('missing-key') === 'zero' && keys.length <= LIMITS.countersPerGroup;
  const counters: Counter[] = [];
  for (const key of ordered) {
    const counter = call.group.counters.get(key);
    if (counter !== undefined) counters.push(counter);
    // A zero stands only for a counter that the group could have: of this key, and not above the 20 of a group.
    else if (zero && !isLongerThan(key, LIMITS.keyBytes)) counters.push(counterOf(key, 0n));
  }
  return counters;
}

/** As the group holds them; keys that it lacks come last. */
function inStoredOrder({ group }: ReceivedCall, asked: readonly string[]): readonly string[] {
  if (asked.length < 2) return asked;
  const ordered: string[] = [];
  for (const held of group.counters.keys()) for (const key of asked) if (key === held) ordered.push(key);
  return ordered.length === asked.length ? ordered : [...ordered, ...asked.filter((key) => !group.counters.has(key))];
}
