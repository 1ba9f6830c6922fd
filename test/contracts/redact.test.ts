import { expect, it } from 'vitest';
import { maskSecrets, maskUserSig } from '../../contracts/redact.ts';

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
