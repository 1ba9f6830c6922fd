import { expect, it } from 'vitest';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { createCredentialJudge } from '../../mocks/journal/judge-credential.ts';
import { resolveOptions, SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import { goodRequest } from './service-request.ts';

const { sdkappid, identifier, secretKey } = SAMPLE_ACCOUNT;
const GOOD = { sdkappid: String(sdkappid), identifier, usersig: signUserSig(sdkappid, secretKey, identifier) };
const EXPIRED = signUserSig(sdkappid, secretKey, identifier, -10);
const OTHERS = signUserSig(sdkappid, secretKey, 'somebody');

function causesOf(changes: Partial<Record<keyof typeof GOOD, string | undefined>>): string[] {
  const query = Object.entries({ ...GOOD, ...changes }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return createCredentialJudge(resolveOptions())({ ...goodRequest('gck.ok'), query }, Date.now());
}

it.each([
  ['nothing', {}, []],
  ['no UserSig', { usersig: undefined }, ['usersig-absent']],
  ['an empty UserSig', { usersig: '' }, ['usersig-absent']],
  ['one that is expired', { usersig: EXPIRED }, ['usersig-expired']],
  ['one of another user', { usersig: OTHERS }, ['usersig-other-user']],
  ['another user with his own', { usersig: OTHERS, identifier: 'somebody' }, ['not-administrator']],
  [
    'one that is expired, whatever else is absent',
    { usersig: EXPIRED, sdkappid: undefined, identifier: undefined },
    ['usersig-expired'],
  ],
  [
    'one that is expired, whatever the app',
    { usersig: EXPIRED, sdkappid: '7' },
    ['sdkappid-unknown', 'usersig-expired'],
  ],
  [
    'an unknown app with its own UserSig',
    { sdkappid: '7', usersig: signUserSig(7, 'key', identifier) },
    ['sdkappid-unknown'],
  ],
  [
    'an unknown app, no administrator, no UserSig',
    { sdkappid: '7', identifier: 'x', usersig: undefined },
    ['sdkappid-unknown', 'not-administrator', 'usersig-absent'],
  ],
  ['a malformed app alone', { sdkappid: '1e9' }, []],
  ['an absent user alone', { identifier: undefined }, []],
])('finds what is wrong with who calls: %s', (_title, changes, expected) => {
  expect(causesOf(changes)).toEqual(expected);
});
