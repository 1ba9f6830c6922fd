import { expect, it } from 'vitest';
import { SCENARIOS } from '../../../../contracts/scenarios/all-scenarios.ts';
import type { Scenario } from '../../../../contracts/scenarios/scenario.ts';
import { runScenario } from '../../../../contracts/verify/scenarios/run-scenario.ts';
import { adaptToGroups } from '../../../../contracts/verify/stage/adapt.ts';
import { wantedGroups } from '../../../../contracts/verify/stage/wanted-group.ts';
import { answered, ok } from '../../oracles/exchanges.ts';
import { stageOf } from '../fuzz/stage-of.ts';

const wantedFor = (id: string) => wantedGroups(SCENARIOS.find((one) => one.id === id)?.given ?? []);

it.each([
  ['chosen-counters', 'a Public group with 3 counters or more that are named'],
  ['type-avchatroom', 'an AVChatRoom group with 1 counter or more that are named'],
  ['no-counters', 'a Public group with no counters'],
  [
    'int64-values',
    'a Public group with exactly highest 9223372036854775807, lowest -9223372036854775808, beyond-double 9007199254740993, negative -7 and zero 0',
  ],
  ['dismissed-group', 'a group in the state "a dismissed group"'],
  ['no-permission', 'a group in the state "no permission"'],
])('the group that %s would take is said', (id, text) => {
  expect(wantedFor(id)).toBe(text);
});

it.each(['keys-byte-for-byte', 'compression-of-a-large-answer'])(
  'a group for %s is not said, as its keys would have to be cut',
  (id) => {
    expect(wantedFor(id)).toBeUndefined();
  },
);

it.each([[[]], [[{ state: 'a group with counters', GroupId: 'mine' } as const]]])(
  'a request in which no other GroupId can be put wants the endpoint, whatever groups are named (%#)',
  async (groups) => {
    const scenario = SCENARIOS.find(({ id }) => id === 'request-written-otherwise');
    const { played } = await runScenario(
      stageOf(() => answered(ok()), { groups }),
      scenario as Scenario,
    );
    const reason = 'needs the provider state "a group with counters": give --states-url';
    expect(played).toEqual({ kind: 'couldNotRun', reason });
  },
);

it('a group as it is said to be wanted is taken', () => {
  const scenario = SCENARIOS.find(({ id }) => id === 'chosen-counters');
  const counters = ['a', 'b', 'c'].map((Key) => ({ Key, Value: 1 }));
  const group = { state: 'a group with counters', GroupId: 'mine', GroupCounter: counters } as const;
  expect(scenario && adaptToGroups(scenario, [group])).toBeDefined();
  expect(scenario && adaptToGroups(scenario, [{ ...group, GroupCounter: counters.slice(1) }])).toBeUndefined();
});
