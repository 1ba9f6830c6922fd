import { metamorphicParts } from '../../../../contracts/verify/metamorphic/run-metamorphic.ts';
import type { Alter } from '../../../../mocks/http/api.ts';
import { type Counter, counters } from '../../../mutants/envelope.ts';
import { makeGroup, runLayer } from './run-layer.ts';

/** Runs on a group that we were told of, at a provider whose counters are changed by `alter`. */
export function runOn(alter: Alter) {
  return runLayer(metamorphicParts, { alter }, { states: false, groups: [{ GroupId: 'theirs' }] }, (server) =>
    makeGroup(server, 'theirs', { like: 5, unlike: 1, share: 12 }),
  );
}

/** Counters that somebody counts up, so much by the time of each read; then whatever else `change` does. */
export function movingBy(
  ofRead: (read: number) => number,
  change = (right: Counter[], _keys: unknown) => right,
): Alter {
  let read = 0;
  return counters((right, { GroupCounterKeys: keys }) => {
    const more = BigInt(ofRead(++read));
    return change(
      right.map((one) => ({ ...one, Value: one.Value + more })),
      keys,
    );
  });
}
