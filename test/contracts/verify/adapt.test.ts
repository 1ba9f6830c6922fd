import { expect, it } from 'vitest';
import { SCENARIOS, type Scenario } from '../../../contracts/scenarios/all-scenarios.ts';
import { adaptToGroups } from '../../../contracts/verify/stage/adapt.ts';
import type { ConfiguredGroup } from '../../../contracts/verify/stage/known-groups.ts';

function scenarioOf(id: string): Scenario {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`Failed to find the scenario "${id}".`);
  return scenario;
}

function group(GroupId: string, ...keys: string[]): ConfiguredGroup {
  return { state: 'a group with counters', GroupId, GroupCounter: keys.map((Key, Value) => ({ Key, Value })) };
}

it('puts counters of the group in the place of those named, and all of them where all are asked for', () => {
  const groups = [group('g', 'a', 'b', 'c', 'd')];
  expect(adaptToGroups(scenarioOf('chosen-counters'), groups)).toMatchObject({
    call: { body: { json: { GroupId: 'g', GroupCounterKeys: ['a', 'b'] } } },
    expect: { counters: [{ Key: 'a' }, { Key: 'b' }] },
  });
  expect(adaptToGroups(scenarioOf('all-counters'), groups)?.expect).toMatchObject({
    counters: [{ Key: 'a' }, { Key: 'b' }, { Key: 'c' }, { Key: 'd' }],
  });
  expect(adaptToGroups(scenarioOf('empty-keys'), groups)?.expect).toMatchObject({
    answers: { all: { counters: { length: 4 } }, none: { counters: [] } },
  });
});

it('leaves an absent key as it is, and wants a group that lacks it too', () => {
  expect(adaptToGroups(scenarioOf('missing-key'), [group('g', 'a', 'absent')])).toBeUndefined();
  expect(adaptToGroups(scenarioOf('missing-key'), [group('g', 'a', 'b')])?.expect).toMatchObject({
    answers: { omitted: { counters: [{ Key: 'a' }] }, zero: { counters: [{ Key: 'a' }, { Key: 'absent', Value: 0 }] } },
  });
});

it('writes the GroupId into a body that is text', () => {
  const adapted = adaptToGroups(scenarioOf('body-with-trailing-text'), [group('g"1', 'a')]);
  expect(adapted?.call.body).toEqual({ text: '{"GroupId":"g\\"1"} and more' });
});

it.each([
  ['has too few counters', [group('g', 'a')]],
  ['has counters that are not known', [{ state: 'a group with counters', GroupId: 'g' } as const]],
  ['is of another type', [{ ...group('g', 'a', 'b', 'c'), Type: 'ChatRoom' } as ConfiguredGroup]],
  ['is in another state', [{ state: 'no permission', GroupId: 'g' } as const]],
  ['is not there', []],
])('takes no group that %s', (_title, groups) => {
  expect(adaptToGroups(scenarioOf('all-counters'), groups)).toBeUndefined();
});

it('takes groups of exactly the same counters for scenarios of special ones, each group once', () => {
  const scenario = scenarioOf('own-counters-only');
  const same = scenario.given.flatMap(({ state, params }, at): ConfiguredGroup[] =>
    state === 'a group with counters' ? [{ state, GroupId: `live-${at}`, GroupCounter: params.GroupCounter }] : [],
  );
  const adapted = adaptToGroups(scenario, same);
  expect(adapted?.call.body).toEqual({ json: { GroupId: 'live-0' } });
  expect(adapted?.expect).toEqual(scenario.expect);
  expect(adaptToGroups(scenario, same.slice(1))).toBeUndefined();
});

it('has nothing to adapt where a scenario needs no group', () => {
  expect(adaptToGroups(scenarioOf('body-empty'), [group('g', 'a')])).toBeUndefined();
});
