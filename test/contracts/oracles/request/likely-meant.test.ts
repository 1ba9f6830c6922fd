import { expect, it } from 'vitest';
import { likelyMeant } from '../../../../contracts/oracles/request/likely-meant.ts';

const MEMBERS = ['GroupId', 'GroupCounterKeys'] as const;

it.each([
  ['groupId', 'GroupId'],
  ['GROUPID', 'GroupId'],
  ['group_id', 'GroupId'],
  ['GroupIds', 'GroupId'],
  ['GruopId', 'GroupId'],
  ['Id', 'GroupId'],
  ['CounterKeys', 'GroupCounterKeys'],
  ['groupCounterKeys', 'GroupCounterKeys'],
  ['group-counter-key', 'GroupCounterKeys'],
  ['GroupCounterKey', 'GroupCounterKeys'],
  ['GroupCounter', 'GroupCounterKeys'],
  ['Keys', 'GroupCounterKeys'],
  ['key', 'GroupCounterKeys'],
])('takes %s for %s', (given, meant) => {
  expect(likelyMeant(given, MEMBERS)).toBe(meant);
});

it.each(['GroupName', 'Type', 'Mode', 'Reason', 'er', '', '_', '群组', 'toString', `GroupId${'s'.repeat(40)}`])(
  'takes "%s" for nothing',
  (given) => {
    expect(likelyMeant(given, MEMBERS)).toBeUndefined();
  },
);

it('takes a name for the nearest, whatever the order of the names', () => {
  expect(likelyMeant('CounterKeys', MEMBERS.toReversed())).toBe('GroupCounterKeys');
  expect(likelyMeant('groupid', MEMBERS.toReversed())).toBe('GroupId');
});
