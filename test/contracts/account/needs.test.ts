import { describe, expect, it } from 'vitest';
import type { Account } from '../../../contracts/account/account.ts';
import { accountFor } from '../../../contracts/account/needs.ts';
import type { Credential } from '../../../contracts/scenarios/all-scenarios.ts';

const WHO = { sdkappid: 1400000001, identifier: 'administrator' };
const SIGNED = { ...WHO, usersig: 'eJyrVgrx' };
const KEY = { ...WHO, secretKey: 'key' };

describe('what an account lacks', () => {
  it.each<[Partial<Account>, Credential, string]>([
    [{}, 'absent', 'needs an app and its administrator: give --sdkappid and --identifier'],
    [
      { sdkappid: 1, secretKey: 'key' },
      'valid',
      'needs an app and its administrator: give --sdkappid and --identifier',
    ],
    [
      { identifier: 'a', secretKey: 'key' },
      'valid',
      'needs an app and its administrator: give --sdkappid and --identifier',
    ],
    [WHO, 'valid', 'needs a UserSig: give --usersig-env or --secret-key-env'],
    [WHO, 'other-user', 'needs a UserSig: give --usersig-env or --secret-key-env'],
    [SIGNED, 'expired', "needs the app's secret key: give --secret-key-env"],
    [WHO, 'not-administrator', "needs the app's secret key: give --secret-key-env"],
    [{ ...KEY, identifier: '007' }, 'other-case', 'the identifier has no letters that could be in another case'],
  ])('%o for %s is said in a sentence', (account, credential, reason) => {
    expect(accountFor(account, credential)).toMatchObject({ lacks: { reason } });
  });

  it.each<[Partial<Account>, Credential]>([
    [WHO, 'absent'],
    [WHO, 'other-key'],
    [SIGNED, 'valid'],
    [SIGNED, 'other-case'],
    [KEY, 'expired'],
    [KEY, 'not-administrator'],
  ])('%o for %s is nothing', (account, credential) => {
    expect(accountFor(account, credential)).toEqual({ account });
  });
});
