import type { Cause } from '../../../../openapi/generated/constants.ts';
import type { Call } from '../../../scenarios/scenario.ts';

/**
 * A call that is wrong in one way: for this cause, or for those that no provider can tell from it. `usersig` is sent in
 * place of the right one.
 */
export type Fault = { title: string; causes: readonly [Cause, ...Cause[]]; call: Call; usersig?: string };

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
