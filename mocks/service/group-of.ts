import type { StateCounter } from '../../contracts/scenarios/states.ts';
import { writeJson } from '../../contracts/wire/exact-json.ts';
import { TEST_GROUP_PREFIX, TEST_GROUPS } from '../fixtures/test-groups.ts';
import { type Counter, type Group, NO_GROUP, type World } from './world.ts';

/** The group of this ID: a test group where the prefix is theirs, else what states made. */
export function groupOf(groupId: string, { groups }: World): Group {
  const known = groupId.startsWith(TEST_GROUP_PREFIX) ? TEST_GROUPS_THERE : groups;
  return known.get(groupId) ?? NO_GROUP;
}

/** Counters as the service holds them, from any exact way of writing them. */
export function exactCounters(counters: readonly StateCounter[]): ReadonlyMap<string, Counter> {
  return new Map(counters.map(({ Key, Value }) => [Key, counterOf(Key, BigInt(Value))]));
}

/** A counter of this key and value; its JSON is written here once, not at every call. */
export function counterOf(Key: string, value: bigint): Counter {
  return { value, json: writeJson({ Key, Value: value }) };
}

const TEST_GROUPS_THERE: ReadonlyMap<string, Group> = new Map(
  TEST_GROUPS.flatMap(({ id, selects }): [string, Group][] => {
    if (!('counters' in selects)) return [];
    const type = 'type' in selects && selects.type ? selects.type : NO_GROUP.type;
    return [[id, { ...NO_GROUP, existence: 'present', type, counters: exactCounters(selects.counters) }]];
  }),
);
