import { expect, it } from 'vitest';
import { matchesPattern } from '../../../contracts/report/pattern.ts';

it.each([
  ['missing-group', 'missing-group', true],
  ['missing-group', 'missing-group-chosen-keys', false],
  ['*', '', true],
  ['missing-*', 'missing-key', true],
  ['missing-*', 'a-missing-key', false],
  ['*-group', 'missing-group', true],
  ['*-group', 'missing-groups', false],
  ['usersig-*-user', 'usersig-other-user', true],
  ['usersig-*-*', 'usersig-other-user', true],
  ['usersig-*key*-user', 'usersig-other-user', false],
  ['*-a*-b*', 'x-b-a', false],
  ['a*bc*cd', 'abcd', false],
  ['aba*aba', 'aba', false],
  ['a.c', 'abc', false],
])('the pattern %s names %s: %s', (pattern, text, isNamed) => {
  expect(matchesPattern(pattern, text)).toBe(isNamed);
});
