import { expect, it } from 'vitest';
import { createSecrets } from '../../contracts/secrets/secrets.ts';

const { mask } = createSecrets();

it('the usersig parameter of any URL in a text is masked', () => {
  expect(mask('POST http://h/p?sdkappid=1&usersig=eJx*-_&random=1 and "usersig=abc"')).toBe(
    'POST http://h/p?sdkappid=1&usersig=***&random=1 and "usersig=***"',
  );
});

it('JSON that quotes a URL stays well-formed', () => {
  const text = JSON.stringify({ message: 'Cannot POST "/p?usersig=abc" twice' });
  expect(JSON.parse(mask(text))).toEqual({ message: 'Cannot POST "/p?usersig=***" twice' });
  expect(mask(mask(text))).toBe(mask(text));
});

it('the variable stands that commands show in place of a UserSig', () => {
  expect(mask('curl "http://h/p?usersig=$GROUP_COUNTER_USERSIG&random=1"')).toContain(
    'usersig=$GROUP_COUNTER_USERSIG&',
  );
  expect(mask('usersig=$GROUP_COUNTER_USERSIGeJx')).toBe('usersig=***');
});
