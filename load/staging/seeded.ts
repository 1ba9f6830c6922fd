import { WANTED_GROUPS, type WantedGroup, type WantedState } from './wanted-groups.ts';

/**
 * How far a group has come. `asked`: its making was asked for, and nobody knows whether it is there; `made`: it is there,
 * without counters; `ready`: it is as it is wanted; `found`: somebody else had made it before, so it is left alone.
 */
export type SeedStep = 'asked' | 'made' | 'ready' | 'found';

export const SEED_STEPS: readonly SeedStep[] = ['asked', 'made', 'ready', 'found'];

/** A group that a seed has to do with, by the name of the wanted one. */
export type SeededGroup = { name: string; GroupId: string; step: SeedStep };

/** What a seed has made, and where; `run` is what its GroupIds have in them and no others do. It holds no secret. */
export type Seeded = {
  baseUrl: string;
  sdkappid: number;
  identifier: string;
  run: string;
  groups: readonly SeededGroup[];
};

/** A group as a configuration names it; without `GroupCounter` nobody knows its counters. */
export type SeededConfigGroup = { GroupId: string } | ({ GroupId: string } & WantedState);

/** The ID of a group: under 48 bytes of ASCII, and of this run alone [create]. */
export function seededId(run: string, name: string): string {
  return `kit-${run}-${name}`;
}

/** The groups that can be read there now, in the order of the table, and one that never was. */
export function configuredGroups({ run, groups }: Pick<Seeded, 'run' | 'groups'>): SeededConfigGroup[] {
  return WANTED_GROUPS.flatMap((wanted) => {
    const { name, ...state } = wanted;
    if (state.state === 'no group') return [{ GroupId: seededId(run, name), ...state }];
    const group = groups.find((one) => one.name === name);
    if (group?.step === 'found') return state.state === 'a group with counters' ? [{ GroupId: group.GroupId }] : [];
    return group?.step === 'ready' ? [{ GroupId: group.GroupId, ...state }] : [];
  });
}

/** The same with this step of a group noted, or without it where there is none. */
export function withStep(seeded: Seeded, { name }: Pick<SeededGroup, 'name'>, step: SeedStep | undefined): Seeded {
  const { groups, run } = seeded;
  const others = groups.filter((group) => group.name !== name);
  if (step === undefined) return { ...seeded, groups: others };
  const GroupId = groups.find((group) => group.name === name)?.GroupId ?? seededId(run, name);
  return { ...seeded, groups: [...others, { name, GroupId, step }] };
}

/** Whether a group of this seed may be at the service and is ours to remove. */
export function isOurs({ name, step }: SeededGroup, wanted: readonly WantedGroup[] = WANTED_GROUPS): boolean {
  if (step === 'found') return false;
  const isDismissed = wanted.find((one) => one.name === name)?.state === 'a dismissed group';
  return !(isDismissed && step === 'ready');
}
