import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import type { GivenState, StateCounter, StateParams } from '../../contracts/scenarios/states.ts';
import { GROUP_TYPES } from '../../openapi/generated/constants.ts';

/** The state that a group is wanted in. */
export type WantedState =
  | {
      state: 'a group with counters';
      Type: NonNullable<StateParams['a group with counters']['Type']>;
      GroupCounter: readonly StateCounter[];
    }
  | { state: 'a dismissed group' | 'no group' };

/** A group that checks can be made with at a service that has no state endpoint. `name` ends its GroupId. */
export type WantedGroup = { name: string } & WantedState;

/**
 * What the table of scenarios wants, each group once, by the name of the first scenario that wants it: as far as the
 * service's own calls make it. None of them takes a permission away or breaks a group, and a Community group has to be
 * applied for and has an ID of another form [sdk].
 */
export const WANTED_GROUPS: readonly WantedGroup[] = wantedGroups();

/** What the table wants and no call makes, in words. */
export const NOT_MADE = 'a group without permission, one with an internal error, a Community group';

function wantedGroups(): WantedGroup[] {
  const wanted = new Map<string, WantedGroup>();
  for (const { id, given } of SCENARIOS)
    for (const [index, one] of given.entries()) {
      const state = wantedState(one);
      if (state === undefined || wanted.has(JSON.stringify(state))) continue;
      wanted.set(JSON.stringify(state), { name: index === 0 ? id : `${id}-${index + 1}`, ...state });
    }
  return [...wanted.values()];
}

function wantedState({ state, params }: GivenState): WantedState | undefined {
  if (state === 'a dismissed group' || state === 'no group') return { state };
  if (state !== 'a group with counters' || !('GroupCounter' in params)) return undefined;
  const { Type = 'Public', GroupCounter } = params;
  return GROUP_TYPES[Type].supported ? { state, Type, GroupCounter } : undefined;
}
