import fc from 'fast-check';
import { answeredOr, type Fault, type Faults, type FaultTarget, membersOf, refusedFor, refusedOn } from './fault.ts';

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

const NO_STRING_ID = refusedFor(['group-id-type']);
/** Other members may be what is refused first. */
const NO_ID = refusedFor(['group-id-absent', 'member-unknown']);

/** Calls whose GroupId is absent or no string. */
export function groupIdFaults(target: FaultTarget): Faults {
  const { GroupId, ...rest } = membersOf(target);
  const wrong = (value: unknown): Fault => {
    return { title: 'GroupId is no string', expect: NO_STRING_ID, call: json({ ...rest, GroupId: value }) };
  };
  const absent = (text: string): Fault => {
    return { title: 'GroupId is absent', expect: NO_ID, call: { body: { text } } };
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
export function keysFaults(target: FaultTarget): Faults {
  const { GroupId, keys } = target;
  const noArrayFault = (GroupCounterKeys: unknown): Fault => ({
    title: 'GroupCounterKeys is no array',
    expect: refusedOn(target, ['keys-type']),
    call: json({ GroupId, GroupCounterKeys }),
  });
  const oddKeyFault = (GroupCounterKeys: readonly unknown[]): Fault => ({
    title: 'GroupCounterKeys holds what is no string',
    expect: answeredOr(target, ['key-type'], GroupCounterKeys),
    call: json({ GroupId, GroupCounterKeys }),
  });
  const [first = 'like'] = keys;
  const noArrays = ['', first, '[]', JSON.stringify([first]), 0, 1, true, false, {}, { 0: first }, { [first]: true }];
  const mixtures = [null, 7, true, false, {}, [], [first]].flatMap((wrong) => [[wrong], [first, wrong]]);
  const good = fc.array(fc.constantFrom('like', ...keys), { maxLength: 9 });
  const mixed = fc.tuple(good, NO_STRING, good).map(([before, wrong, after]) => [...before, wrong, ...after]);
  const noArray = NO_STRING.filter((value) => value !== null && !Array.isArray(value));
  return {
    classic: [...noArrays.map(noArrayFault), ...mixtures.map(oddKeyFault)],
    generated: fc.oneof(
      { weight: 3, arbitrary: mixed.map(oddKeyFault) },
      { weight: 1, arbitrary: noArray.map(noArrayFault) },
    ),
  };
}

function json(value: unknown): Fault['call'] {
  return { body: { json: value } };
}
