import fc from 'fast-check';
import { type Fault, membersOf, type Target } from './fault.ts';

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
export function groupIdFaults(target: Target): fc.Arbitrary<Fault> {
  const { GroupId, ...rest } = membersOf(target);
  const inside = fc.constantFrom<unknown>([GroupId], { GroupId }, [[GroupId]], { toString: GroupId }, { $eq: GroupId });
  const wrong = fc.oneof(NO_STRING, inside).map((value): Fault => {
    return { title: 'GroupId is no string', causes: ['group-id-type'], call: json({ ...rest, GroupId: value }) };
  });
  const elsewhere = fc.constantFrom(
    JSON.stringify(rest),
    '{}',
    `{"__proto__":${JSON.stringify({ GroupId })}}`,
    JSON.stringify({ ...rest, Group: GroupId }),
    JSON.stringify({ ...rest, ' GroupId': GroupId }),
    JSON.stringify({ ...rest, Body: { GroupId } }),
  );
  const absent = elsewhere.map((text): Fault => {
    return { title: 'GroupId is absent', causes: ['group-id-absent'], call: { body: { text } } };
  });
  return fc.oneof({ weight: 2, arbitrary: wrong }, { weight: 1, arbitrary: absent });
}

/** Calls whose GroupCounterKeys is no array, or holds what is no string, at any place among good keys. */
export function keysFaults({ GroupId, keys }: Target): fc.Arbitrary<Fault> {
  const fault = (GroupCounterKeys: unknown): Fault => ({
    title: 'GroupCounterKeys is no array of strings',
    causes: ['keys-type'],
    call: json({ GroupId, GroupCounterKeys }),
  });
  const key = fc.constantFrom('like', ...keys);
  const noArray = fc.oneof(
    NO_STRING.filter((value) => value !== null && !Array.isArray(value)),
    fc.constantFrom('', 'like', '[]', '["like"]', 'null', ...keys),
  );
  const good = fc.array(key, { maxLength: 9 });
  const mixed = fc.tuple(good, NO_STRING, good).map(([before, wrong, after]) => [...before, wrong, ...after]);
  return fc.oneof({ weight: 2, arbitrary: mixed }, { weight: 1, arbitrary: noArray }).map(fault);
}

function json(value: unknown): Fault['call'] {
  return { body: { json: value } };
}
