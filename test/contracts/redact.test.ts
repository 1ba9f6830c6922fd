import { expect, it } from 'vitest';
import { maskDeep, maskSecrets, maskUserSig } from '../../contracts/redact.ts';

it('masks the usersig parameter of any URL in a text', () => {
  expect(maskUserSig('POST http://h/p?sdkappid=1&usersig=eJx*-_&random=1 and "usersig=abc"')).toBe(
    'POST http://h/p?sdkappid=1&usersig=***&random=1 and "usersig=***"',
  );
});

it('masks known secrets wherever they stand, percent-encoded too', () => {
  expect(maskSecrets('echo: sec/ret+value and sec%2Fret%2Bvalue', ['sec/ret+value'])).toBe('echo: *** and ***');
});

it('leaves short words alone, which would shred the text', () => {
  expect(maskSecrets('a banana', ['', 'a'])).toBe('a banana');
});

it('lets the variable stand that commands show in place of a UserSig', () => {
  expect(maskUserSig('curl "http://h/p?usersig=$GROUP_COUNTER_USERSIG&random=1"')).toContain(
    'usersig=$GROUP_COUNTER_USERSIG&',
  );
  expect(maskUserSig('usersig=$GROUP_COUNTER_USERSIGeJx')).toBe('usersig=***');
});

it('what nests too deep to be shown is cut, and does not end the program', () => {
  const nest = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  const mask = (text: string) => text;
  expect(JSON.stringify(maskDeep(nest(50), mask))).toBe('['.repeat(50) + ']'.repeat(50));
  expect(JSON.stringify(maskDeep(nest(5000), mask))).toMatch(/^\[{100}"\(nested over 100 levels deep\)"\]{100}$/);
});
