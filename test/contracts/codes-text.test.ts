import { expect, it } from 'vitest';
import { codesText } from '../../contracts/codes-text.ts';
import { CAUSES, ERROR_CODES } from '../../openapi/generated/constants.ts';

const documented = Object.keys(ERROR_CODES).map(Number);
const ofAccounts = documented.filter((code) => code >= 70_000);

it.each([
  [[10004], '10004'],
  [[10004, 10011], '10004 or 10011'],
  [[60025, 60008, 70002], '60025, 60008 or 70002'],
  [[10004, ...ofAccounts], '10004 or any documented code of the account layer (70000 to 79999)'],
  [documented, 'any documented code'],
  [documented.filter((code) => code !== 60007), 'any documented code but 60007'],
])('legal codes are told by what they are (%#)', (codes, text) => {
  expect(codesText(codes)).toBe(text);
});

it('codes that are no whole range are all named: a code that is only counted is one that nobody can answer with', () => {
  const some = documented.filter((code) => code >= 60_000 && code < 70_000).slice(0, 10);
  expect(codesText(some)).toBe(`${some.slice(0, 9).join(', ')} or ${some[9]}`);
});

it('no cause needs more than a sentence', () => {
  const long = Object.entries(CAUSES).filter(([, { codes }]) => codesText(codes).length > 130);
  expect(long.map(([cause]) => cause)).toEqual([]);
});
