import type fc from 'fast-check';
import type { Cause } from '../../../../openapi/generated/constants.ts';
import type { Call } from '../../../scenarios/scenario.ts';

/**
 * A call that is wrong in one way: for this cause, or for those that no provider can tell from it. `usersig` is sent in
 * place of the right one.
 */
export type Fault = { title: string; causes: readonly [Cause, ...Cause[]]; call: Call; usersig?: string };

/** Faults of one kind: the classic ones, which every run tries, and any others. */
export type Faults = { classic: readonly Fault[]; generated: fc.Arbitrary<Fault> };

/** What faults are put into: a good call of a group, one that exists where there is one. */
export type Target = {
  GroupId: string;
  keys: readonly string[];
  sdkappid: number;
  identifier: string;
  usersig: string;
};

/** The members of a good call. */
export function membersOf({ GroupId, keys }: Target): { GroupId: string; GroupCounterKeys?: readonly string[] } {
  return keys.length > 0 ? { GroupId, GroupCounterKeys: keys } : { GroupId };
}
