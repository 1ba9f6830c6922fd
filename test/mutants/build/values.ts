import type { Alter } from '../../../mocks/server.ts';
import { counters } from '../envelope.ts';

/** A defect of the values: what it makes of each. */
export function valued(change: (value: bigint) => unknown): Alter {
  return counters((right) => right.map(({ Key, Value }) => ({ Key, Value: change(Value) })));
}

/** The value, held within plus and minus the limit. */
export function clamp(value: bigint, limit: bigint): bigint {
  if (value > limit) return limit;
  return value < -limit ? -limit : value;
}
