import type { StateCounter, StateParams } from '../../scenarios/states.ts';

/** The states that a group can be said to be in. */
export type GroupState = Exclude<keyof StateParams, 'a plan without group counters' | 'an exhausted call limit'>;

/** A group as a configuration names it. Without `GroupCounter` nothing is known of its counters. */
export type ConfiguredGroup =
  | ({ state: 'a group with counters'; GroupCounter?: readonly StateCounter[] } & Pick<
      StateParams['a group with counters'],
      'GroupId' | 'Type'
    >)
  | { state: Exclude<GroupState, 'a group with counters'>; GroupId: string };

/** A group that exists at the provider. `counters` undefined: which ones it holds is not known, and they may change. */
export type KnownGroup = { GroupId: string; counters?: readonly StateCounter[] };

/** The groups that can be read: those of types that have counters. */
export function readableGroups(groups: readonly ConfiguredGroup[]): KnownGroup[] {
  return groups.flatMap((group) => {
    if (group.state !== 'a group with counters' || group.Type === 'Community') return [];
    return [{ GroupId: group.GroupId, ...(group.GroupCounter && { counters: group.GroupCounter }) }];
  });
}
