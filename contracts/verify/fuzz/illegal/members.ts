import fc from 'fast-check';
import { type Fault, type Faults, membersOf, type Target } from './fault.ts';

/** Values that are no strings. */
const NO_STRING: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(0, null, true, false, [], {}, -1, 1.5),
  fc.integer(),
  fc.array(fc.constantFrom<unknown>('like', 1, null), { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('GroupId', 'Key', 'length', '0', '$ne'), fc.constantFrom<unknown>('like', 1, null), {
    maxKeys: 2,
    noNullPrototype: true,
  }),
);

/** Calls whose GroupId is absent or no string. */
export function groupIdFaults(target: Target): Faults {
  const { GroupId, ...rest } = membersOf(target);
  const wrong = (value: unknown): Fault => {
    return { title: 'GroupId is no string', causes: ['group-id-type'], call: json({ ...rest, GroupId: value }) };
  };
  const absent = (text: string): Fault => {
    return { title: 'GroupId is absent', causes: ['group-id-absent'], call: { body: { text } } };
  };
  const nested: unknown[] = [[GroupId], { GroupId }, [[GroupId]], { toString: GroupId }, { $eq: GroupId }];
  const elsewhere = [
    JSON.stringify(rest),
    `{"__proto__":${JSON.stringify({ GroupId })}}`,
    JSON.stringify({ ...rest, Group: GroupId }),
    JSON.stringify({ ...rest, ' GroupId': GroupId }),
    JSON.stringify({ ...rest, Body: { GroupId } }),
  ];
  return {
    classic: [...[7, null, true, false, 0, {}, [], ...nested].map(wrong), ...elsewhere.map(absent)],
    generated: NO_STRING.map(wrong),
  };
}

/** Calls whose GroupCounterKeys is no array, or holds what is no string, at any place among good keys. */
export function keysFaults({ GroupId, keys }: Target): Faults {
  const fault = (GroupCounterKeys: unknown): Fault => ({
    title: 'GroupCounterKeys is no array of strings',
    causes: ['keys-type'],
    call: json({ GroupId, GroupCounterKeys }),
  });
  const [first = 'like'] = keys;
  const noArrays = ['', first, '[]', JSON.stringify([first]), 0, 1, true, false, {}, { 0: first }, { [first]: true }];
  const mixtures = [null, 7, true, false, {}, [], [first]].flatMap((wrong) => [[wrong], [first, wrong]]);
  const good = fc.array(fc.constantFrom('like', ...keys), { maxLength: 9 });
  const mixed = fc.tuple(good, NO_STRING, good).map(([before, wrong, after]) => [...before, wrong, ...after]);
  const noArray = NO_STRING.filter((value) => value !== null && !Array.isArray(value));
  return {
    classic: [...noArrays, ...mixtures].map(fault),
    generated: fc.oneof({ weight: 3, arbitrary: mixed }, { weight: 1, arbitrary: noArray }).map(fault),
  };
}

function json(value: unknown): Fault['call'] {
  return { body: { json: value } };
}
