import { expect, it } from 'vitest';
import { repeatedMembers } from '../../../contracts/wire/repeated-members.ts';

it('names members that stand twice in one object, not those of sibling objects', () => {
  expect(repeatedMembers('{"a":1,"b":[{"c":1},{"c":2,"c":3}],"a":2}')).toEqual([['b', 1, 'c'], ['a']]);
  expect(repeatedMembers('{"a":{"b":1},"c":{"b":1}}')).toEqual([]);
});

it('knows a name however it is written, and is not misled by what strings hold', () => {
  expect(repeatedMembers('{"a":"{\\",:","\\u0061":[[1,2],{"":1,"":2}]}')).toEqual([['a'], ['a', 1, '']]);
  expect(repeatedMembers('["a:",{"b":"b"},{"b":"\\"b\\":"}]')).toEqual([]);
});

it('takes a hostile text in its stride', () => {
  const long = JSON.stringify('\\"'.repeat(200_000));
  expect(repeatedMembers(`{"a":${long},"a":${long}}`)).toEqual([['a']]);
  expect(repeatedMembers(`{${'"a":[{"b":1}],'.repeat(20_000)}"a":1}`)).toHaveLength(20_000);
});
