import { group } from '../../scenarios/build-scenario.ts';
import type { GivenState, StateCounter } from '../../scenarios/states.ts';
import type { LayerOptions } from '../layer-run.ts';
import type { KnownGroup } from '../stage/known-groups.ts';
import { ofRun, stateOfRun } from '../stage/run-names.ts';
import type { Stage } from '../stage/stage.ts';

/**
 * A group to compare answers about, and the keys that it is said to hold. One of our `own` stays as it was made; one that
 * we were only told of may change under our eyes; one that does not exist is refused alike each time.
 */
export type ComparedGroup = {
  kind: 'own' | 'told-of' | 'impossible';
  GroupId: string;
  given: readonly GivenState[];
  held: readonly string[];
};

/** Every group costs a hundred and more calls; what a sixth would show, five have shown. */
const MOST_GROUPS = 5;

const FEW: readonly StateCounter[] = [
  { Key: 'like', Value: 5 },
  { Key: 'unlike', Value: 1 },
  { Key: 'share', Value: 12 },
];

/** Twenty, which is all a group can hold: int64 to its ends, and keys that a careless comparison takes for one. */
const FULL: readonly StateCounter[] = [
  { Key: 'highest', Value: '9223372036854775807' },
  { Key: 'next-to-highest', Value: '9223372036854775806' },
  { Key: 'lowest', Value: '-9223372036854775808' },
  { Key: 'beyond-double', Value: '9007199254740993' },
  { Key: 'negative', Value: -7 },
  { Key: 'zero', Value: 0 },
  { Key: 'like', Value: 11 },
  { Key: 'Like', Value: 12 },
  { Key: 'LIKE', Value: 13 },
  { Key: ' like', Value: 14 },
  { Key: 'like2', Value: 15 },
  { Key: 'é', Value: 16 },
  { Key: 'e\u0301', Value: 17 },
  { Key: '点赞', Value: 18 },
  { Key: '👍', Value: 19 },
  { Key: 'a"b\\c/d', Value: 20 },
  { Key: 'a,b', Value: 21 },
  { Key: 'a', Value: 22 },
  { Key: 'k'.repeat(128), Value: 23 },
  { Key: `${'k'.repeat(127)}j`, Value: 24 },
];

/** Groups of our own for a check: no other check, and no cache that one has filled, touches them. */
export function ownGroups(checkId: string): ComparedGroup[] {
  return [own(`kit-meta-${checkId}-few`, FEW), own(`kit-meta-${checkId}-full`, FULL)];
}

/** What a check is made on: groups of our own where states can be set, else those that we were told of, else no group. */
export function subjectsOf(stage: Stage, options: LayerOptions, checkId: string): ComparedGroup[] {
  const subjects = subjectsIn(stage.states !== undefined, options, checkId);
  return stage.states ? subjects.map((subject) => subjectOfRun(subject, stage)) : subjects;
}

/** The same with the names of the table, where it is known whether states can be set. */
export function subjectsIn(hasStates: boolean, { groups }: LayerOptions, checkId: string): ComparedGroup[] {
  if (hasStates) return ownGroups(checkId);
  if (groups.length > 0) return groups.slice(0, MOST_GROUPS).map(toldOf);
  // Nothing that makes groups accepts this prefix in an ID of one's own, nor a space in it.
  return [{ kind: 'impossible', GroupId: '@TGS#not a group id', given: [], held: [] }];
}

function subjectOfRun(subject: ComparedGroup, stage: Stage): ComparedGroup {
  const given = subject.given.map((state) => stateOfRun(state, stage));
  return { ...subject, GroupId: ofRun(subject.GroupId, stage), given };
}

function toldOf({ GroupId, counters = [] }: KnownGroup): ComparedGroup {
  return { kind: 'told-of', GroupId, given: [], held: counters.map(({ Key }) => Key) };
}

function own(GroupId: string, counters: readonly StateCounter[]): ComparedGroup {
  return { kind: 'own', GroupId, given: [group(GroupId, counters)], held: counters.map(({ Key }) => Key) };
}
