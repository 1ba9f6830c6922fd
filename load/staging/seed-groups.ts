import { type CallEnd, type CallService, saysMissing, serviceCalls } from './group-service.ts';
import { type GroupStep, stepsTo } from './group-steps.ts';
import { type Seeded, type SeededGroup, seededId, withStep } from './seeded.ts';
import type { StagingEnd, StagingOptions } from './staging-options.ts';
import { assertAgreed, inWords, isAboutGroup } from './staging-run.ts';
import { WANTED_GROUPS } from './wanted-groups.ts';

/** Codes that say that an ID is there already [create]. */
const THERE_ALREADY: readonly number[] = [10021, 10025];

/** What is still to be called for each wanted group, in order. */
export function seedPlan(seeded: Pick<Seeded, 'run' | 'groups'>): { group: SeededGroup; steps: GroupStep[] }[] {
  return WANTED_GROUPS.map((wanted) => {
    const { name } = wanted;
    const known = seeded.groups.find((group) => group.name === name);
    const group = known ?? { name, GroupId: seededId(seeded.run, name), step: 'asked' };
    return { group, steps: stepsTo(wanted, group.GroupId, known?.step) };
  });
}

/**
 * Makes what is wanted and not there yet. Whatever is about to be made is saved before it is called for, so that an end at
 * any moment loses no group. A group that was there already is left alone, unless an earlier call of ours may have made it.
 * Throws LoadNotAllowed where this was not agreed to.
 */
export async function seedGroups(start: Seeded, options: StagingOptions): Promise<StagingEnd> {
  assertAgreed(options, 'making groups');
  const call = serviceCalls(options);
  const { save, progress, signal } = options;
  const problems: string[] = [];
  let seeded = start;
  const note = (group: SeededGroup, step: SeededGroup['step'] | undefined): void => {
    seeded = withStep(seeded, group, step);
    save(seeded);
  };
  for (const { group, steps } of seedPlan(start)) {
    if (steps.length === 0) continue;
    if (signal?.aborted) return { seeded, problems, complete: false };
    const wasAsked = start.groups.some(({ name }) => name === group.name);
    progress(`${group.GroupId}: ${steps.map(({ operation }) => operation).join(', ')}`);
    const { problem, ends } = await takeSteps(call, group, steps, { wasAsked, note });
    if (signal?.aborted) return { seeded, problems, complete: false };
    if (problem !== undefined) problems.push(problem);
    if (ends) return { seeded, problems, complete: false };
  }
  return { seeded, problems, complete: true };
}

type Noting = { wasAsked: boolean; note: (group: SeededGroup, step: SeededGroup['step'] | undefined) => void };

/** Takes one group through its calls. `problem` says what keeps it from being as it is wanted, `ends` that it would keep all others too. */
async function takeSteps(
  call: CallService,
  group: SeededGroup,
  steps: readonly GroupStep[],
  { wasAsked, note }: Noting,
): Promise<{ problem?: string; ends?: boolean }> {
  for (const { operation, body, reaches } of steps) {
    const creates = operation === 'create_group';
    if (creates && !wasAsked) note(group, 'asked');
    const end = await call({ operation, body, mayBeLate: !wasAsked });
    // Where an earlier call may have done it, it did: nobody else knows the ID.
    const isDone = creates ? isThereAlready(end) : operation === 'destroy_group' && saysMissing(end);
    if (end.said === 'ok' || (isDone && (wasAsked || end.uncertain))) {
      note(group, reaches);
      continue;
    }
    if (creates && isThereAlready(end)) {
      note(group, 'found');
      return {};
    }
    // Refused at the first time, so it is not there: there is nothing to remove.
    if (creates && end.said === 'refused' && !wasAsked && !end.uncertain) note(group, undefined);
    return { problem: `${group.GroupId}: ${operation} was ${inWords(end)}`, ends: !isAboutGroup(end) };
  }
  return {};
}

function isThereAlready(end: CallEnd): boolean {
  return end.said === 'refused' && THERE_ALREADY.includes(end.code);
}
