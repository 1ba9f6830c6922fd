import type fc from 'fast-check';
import type { Cause } from '../../../../openapi/generated/constants.ts';
import type { Spoil } from '../../../account/spoilt.ts';
import { type Held, lawfulAnswer, type Question } from '../../../scenarios/lawful.ts';
import type { Call, Expectation } from '../../../scenarios/scenario.ts';

/**
 * A call that is wrong in one way, and what it leads to: a refusal, or where no source settles it, an answer as well.
 * `usersig` is sent in place of the right one; `spoil` says how it was made of that.
 */
export type Fault = { title: string; expect: Expectation; call: Call; usersig?: string; spoil?: Spoil };

/** Faults of one kind: the classic ones, which every run tries, and any others. */
export type Faults = { classic: readonly Fault[]; generated: fc.Arbitrary<Fault> };

/** What faults are put into: a good call of a group, one that exists where there is one, and what it holds. */
export type FaultTarget = {
  GroupId: string;
  held: Held;
  keys: readonly string[];
  sdkappid: number;
  identifier: string;
  usersig: string;
};

/** The members of a good call. */
export function membersOf({ GroupId, keys }: FaultTarget): { GroupId: string; GroupCounterKeys?: readonly string[] } {
  return keys.length > 0 ? { GroupId, GroupCounterKeys: keys } : { GroupId };
}

/** Causes that no provider can tell from one another. */
export type Causes = readonly [Cause, ...Cause[]];

/** A refusal for one of these causes, whatever group is asked. */
export function refusedFor([cause, ...also]: Causes): Expectation {
  return { outcome: 'refused', cause, also };
}

/** The same where the group is asked for, too: one that is not there may be what is refused first. */
export function refusedOn({ held }: FaultTarget, causes: Causes): Expectation {
  return refusedFor(held === 'no-group' ? [...causes, 'missing-group'] : causes);
}

/** The answer to a call for these keys, the good ones when left out, unless it is refused for one of these causes. */
export function answeredOr(
  target: FaultTarget,
  mayRefuse: Causes,
  keys: Question['keys'] = keysOf(target),
): Expectation {
  return lawfulAnswer({ keys, mayRefuse }, target.held);
}

function keysOf({ keys }: FaultTarget): Question['keys'] {
  return keys.length > 0 ? keys : undefined;
}
