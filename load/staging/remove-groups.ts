import { saysMissing, serviceCalls } from './group-service.ts';
import { isOurs, type Seeded, type SeededGroup, withStep } from './seeded.ts';
import type { StagingEnd, StagingOptions } from './staging-options.ts';
import { assertAgreed, inWords, isAboutGroup } from './staging-run.ts';

/** The groups that are to be removed: those that the seed made or may have made, and nobody else's. */
export function removalPlan({ groups }: Pick<Seeded, 'groups'>): SeededGroup[] {
  return groups.filter((group) => isOurs(group));
}

/**
 * Removes what a seed made, and saves what is left after each. A group that is gone already counts as removed; one that
 * cannot be removed stays in what is saved. Throws LoadNotAllowed where this was not agreed to.
 */
export async function removeGroups(start: Seeded, options: StagingOptions): Promise<StagingEnd> {
  assertAgreed(options, 'removing groups');
  const call = serviceCalls(options);
  const { save, progress, signal } = options;
  const problems: string[] = [];
  // What somebody else made, and what is dismissed already, is not ours to keep an eye on.
  let seeded: Seeded = { ...start, groups: removalPlan(start) };
  save(seeded);
  for (const group of seeded.groups) {
    if (signal?.aborted) return { seeded, problems, complete: false };
    const { GroupId } = group;
    progress(`${GroupId}: destroy_group`);
    const end = await call({ operation: 'destroy_group', body: { GroupId } });
    if (end.said === 'ok' || saysMissing(end)) {
      seeded = withStep(seeded, group, undefined);
      save(seeded);
      continue;
    }
    if (signal?.aborted) return { seeded, problems, complete: false };
    problems.push(`${GroupId}: destroy_group was ${inWords(end)}`);
    if (!isAboutGroup(end)) return { seeded, problems, complete: false };
  }
  return { seeded, problems, complete: true };
}
