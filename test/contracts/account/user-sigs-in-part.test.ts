import { describe, expect, it } from 'vitest';
import { makeCredentials } from '../../../contracts/account/make-credentials.ts';
import { decodeUserSig, signUserSig } from '../../../contracts/account/user-sig.ts';
import type { PartlySigned } from '../../../contracts/scenarios/scenario.ts';
import { createUserSigCheck } from '../../../mocks/user-sig/check-user-sig.ts';

const ACCOUNT = {
  sdkappid: 1400000000,
  identifier: 'administrator',
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
};
const check = createUserSigCheck(ACCOUNT);
const nowSeconds = () => Date.now() / 1000;

function causeOf(credential: Parameters<typeof makeCredentials>[1], at = nowSeconds()) {
  const { usersig = '', sdkappid, identifier } = makeCredentials(ACCOUNT, credential);
  return check(usersig, sdkappid, identifier, at);
}

/** How many bytes at either end of the signature are those of the right one, and how many it has. */
function sameBytes(credential: PartlySigned): { first: number; last: number; length: number } {
  const usersig = signUserSig(ACCOUNT.sdkappid, ACCOUNT.secretKey, ACCOUNT.identifier);
  const spoilt = makeCredentials({ ...ACCOUNT, usersig }, credential).usersig ?? '';
  const { 'TLS.sig': due, ...others } = decodeUserSig(usersig);
  const { 'TLS.sig': given, ...kept } = decodeUserSig(spoilt);
  expect(kept).toEqual(others);
  const [right, wrong] = [due, given].map((text) => [...Buffer.from(String(text), 'base64')]) as [number[], number[]];
  const first = right.findIndex((byte, at) => byte !== wrong[at]);
  const last = right.toReversed().findIndex((byte, at) => byte !== wrong.toReversed()[at]);
  return { first, last, length: wrong.length };
}

describe('a UserSig that is signed in part', () => {
  it.each(['altered-at-first', 'altered-in-middle', 'signed-by-half', 'signed-in-other-case'] as const)(
    'decodes and does not match: %s',
    (credential) => expect(causeOf(credential)).toBe('usersig-altered'),
  );

  it('differs from the right one in the part that it is named for', () => {
    expect(sameBytes('altered-at-first')).toEqual({ first: 0, last: 31, length: 32 });
    expect(sameBytes('altered-in-middle')).toEqual({ first: 16, last: 15, length: 32 });
    expect(sameBytes('signed-by-half')).toMatchObject({ first: 16, length: 16 });
  });

  it('is told in the right letters, in the other case', () => {
    const usersig = signUserSig(ACCOUNT.sdkappid, ACCOUNT.secretKey, ACCOUNT.identifier);
    const spoilt = makeCredentials({ ...ACCOUNT, usersig }, 'signed-in-other-case').usersig ?? '';
    const [due, given] = [usersig, spoilt].map((text) => String(decodeUserSig(text)['TLS.sig']));
    expect(given).not.toBe(due);
    expect(given?.toLowerCase()).toBe(due?.toLowerCase());
  });
});

describe('a right UserSig', () => {
  it.each(['brief', 'nearly-expired', 'reused'] as const)('is accepted: %s', (credential) => {
    expect(causeOf(credential)).toBeUndefined();
  });

  it.each(['brief', 'nearly-expired'] as const)('is over five minutes later: %s', (credential) => {
    expect(causeOf(credential, nowSeconds() + 300)).toBe('usersig-expired');
  });

  it('is of half a year ago where it is nearly expired, and of now where it is brief', () => {
    const ageOf = (credential: 'brief' | 'nearly-expired') =>
      nowSeconds() - Number(decodeUserSig(makeCredentials(ACCOUNT, credential).usersig ?? '')['TLS.time']);
    expect(ageOf('nearly-expired')).toBeGreaterThan(179 * 24 * 3600);
    expect(ageOf('brief')).toBeLessThan(60);
  });

  it('is the one that was given where it is to be used again, else signed as the hour began', () => {
    expect(makeCredentials({ ...ACCOUNT, usersig: 'given' }, 'reused').usersig).toBe('given');
    const { 'TLS.time': time } = decodeUserSig(makeCredentials(ACCOUNT, 'reused').usersig ?? '');
    expect(Number(time) % 3600).toBeLessThan(2);
  });

  it('is of a user whose name has 32 bytes and who is no administrator: longest-user', () => {
    expect(causeOf('longest-user')).toBeUndefined();
    expect(makeCredentials(ACCOUNT, 'longest-user').identifier).toHaveLength(32);
  });

  it('is of a user of a name like that of the administrator, and never of the administrator', () => {
    const nameOf = (identifier: string, credential: 'user-of-longer-name' | 'user-in-other-case') =>
      makeCredentials({ ...ACCOUNT, identifier }, credential).identifier;
    expect(causeOf('user-of-longer-name')).toBeUndefined();
    expect(nameOf('Admin7', 'user-of-longer-name')).toBe('Admin7-kit');
    expect(nameOf('a'.repeat(30), 'user-of-longer-name')).toBe('kit-not-an-administrator');
    expect(nameOf('Admin7', 'user-in-other-case')).toBe('aDMIN7');
    expect(nameOf('10086', 'user-in-other-case')).toBe('kit-not-an-administrator');
  });
});
