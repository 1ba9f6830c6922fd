import type { SeedStep } from './seeded.ts';
import type { WantedGroup } from './wanted-groups.ts';

/** A call by which a group is made, counted or removed; `reaches` is the step that the group is at once it was answered OK. */
export type GroupStep = { operation: GroupOperation; body: object; reaches: SeedStep };

/** The service's operations that a seed needs, each 200 a second at most [create][update][destroy]. */
export type GroupOperation = 'create_group' | 'update_group_counter' | 'destroy_group';

/** What the names of seeded groups are, at most 30 bytes [create]. */
const NAME = 'group-counter-kit';

/** The calls that a wanted group still takes, in their order, where it has come so far; undefined: nothing was done for it. */
export function stepsTo(wanted: WantedGroup, GroupId: string, step: SeedStep | undefined): GroupStep[] {
  if (wanted.state === 'no group' || step === 'ready' || step === 'found') return [];
  const rest = [...countSteps(wanted, GroupId), ...dismissSteps(wanted, GroupId)];
  const Type = wanted.state === 'a group with counters' ? wanted.Type : 'Public';
  const create = { operation: 'create_group', body: { Type, Name: NAME, GroupId } } as const;
  return step === 'made' ? rest : [{ ...create, reaches: rest.length === 0 ? 'ready' : 'made' }, ...rest];
}

function countSteps(wanted: WantedGroup, GroupId: string): GroupStep[] {
  if (wanted.state !== 'a group with counters' || wanted.GroupCounter.length === 0) return [];
  // The service takes numbers alone, and some have more digits than a number of JavaScript holds.
  const GroupCounter = wanted.GroupCounter.map(({ Key, Value }) => ({ Key, Value: BigInt(Value) }));
  return [{ operation: 'update_group_counter', body: { GroupId, GroupCounter, Mode: 'Set' }, reaches: 'ready' }];
}

function dismissSteps({ state }: WantedGroup, GroupId: string): GroupStep[] {
  if (state !== 'a dismissed group') return [];
  return [{ operation: 'destroy_group', body: { GroupId }, reaches: 'ready' }];
}
