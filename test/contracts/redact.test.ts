import { expect, it } from 'vitest';
import { maskUserSigs } from '../../contracts/redact.ts';

it('masks the usersig parameter of any URL in a text', () => {
  expect(maskUserSigs('POST http://h/p?sdkappid=1&usersig=eJx*-_&random=1 and "usersig=abc"')).toBe(
    'POST http://h/p?sdkappid=1&usersig=***&random=1 and "usersig=***"',
  );
});

it('leaves JSON that quotes a URL well-formed', () => {
  const text = JSON.stringify({ message: 'Cannot POST "/p?usersig=abc" twice' });
  expect(JSON.parse(maskUserSigs(text))).toEqual({ message: 'Cannot POST "/p?usersig=***" twice' });
  expect(maskUserSigs(maskUserSigs(text))).toBe(maskUserSigs(text));
});

it('lets the variable stand that commands show in place of a UserSig', () => {
  expect(maskUserSigs('curl "http://h/p?usersig=$GROUP_COUNTER_USERSIG&random=1"')).toContain(
    'usersig=$GROUP_COUNTER_USERSIG&',
  );
  expect(maskUserSigs('usersig=$GROUP_COUNTER_USERSIGeJx')).toBe('usersig=***');
});
