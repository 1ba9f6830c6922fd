import { createHash, createHmac } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OTHER_APP_KEY, signUserSig } from '../../contracts/account/user-sig.ts';
import { SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import { createUserSigCheck } from '../../mocks/user-sig/check-user-sig.ts';

const { sdkappid, identifier, secretKey } = SAMPLE_ACCOUNT;
const TIME = 1_700_000_000;
/** Text that cannot be compressed, the same each time. */
const NOISE = Array.from({ length: 30 }, (_, index) => createHash('sha512').update(`${index}`).digest('base64')).join(
  '',
);
const check = createUserSigCheck({ secretKey });

/** A UserSig with these fields in place of right ones, signed over what it says with this key. */
function userSig(overrides: Record<string, unknown> = {}, key: string = secretKey, level = 9, padding = 0): string {
  const fields: Record<string, unknown> = {
    'TLS.ver': '2.0',
    'TLS.identifier': identifier,
    'TLS.sdkappid': sdkappid,
    'TLS.time': TIME,
    'TLS.expire': 600,
    ...overrides,
  };
  const userbuf = 'TLS.userbuf' in fields ? `TLS.userbuf:${fields['TLS.userbuf']}\n` : '';
  const text = `TLS.identifier:${fields['TLS.identifier']}\nTLS.sdkappid:${fields['TLS.sdkappid']}\nTLS.time:${fields['TLS.time']}\nTLS.expire:${fields['TLS.expire']}\n${userbuf}`;
  const signature = createHmac('sha256', key).update(text).digest('base64');
  return pack(JSON.stringify({ 'TLS.sig': signature, ...fields }) + ' '.repeat(padding), level);
}

function pack(text: string, level = 9): string {
  const base64 = deflateSync(text, { level }).toString('base64');
  return base64.replace(/\+/g, '*').replace(/\//g, '-').replace(/=/g, '_');
}

const judged = (usersig: string, now = TIME) => check(usersig, sdkappid, identifier, now);

describe('a UserSig', () => {
  it('of the official library is accepted', () => {
    expect(judged(signUserSig(sdkappid, secretKey, identifier), Date.now() / 1000)).toBeUndefined();
  });

  it.each([0, 1, 9])('is accepted at compression level %i and in any order of members', (level) => {
    expect(judged(userSig({}, secretKey, level))).toBeUndefined();
  });

  it('is accepted with numbers as strings and with a userbuf', () => {
    expect(
      judged(userSig({ 'TLS.time': String(TIME), 'TLS.expire': '600', 'TLS.sdkappid': String(sdkappid) })),
    ).toBeUndefined();
    expect(judged(userSig({ 'TLS.userbuf': 'AAAA' }))).toBeUndefined();
  });

  it.each([
    ['signed for another app', userSig({ 'TLS.sdkappid': sdkappid - 1 }), 'usersig-other-app'],
    ['signed for another user', userSig({ 'TLS.identifier': 'somebody' }), 'usersig-other-user'],
    ['signed with the key of another app', userSig({}, OTHER_APP_KEY), 'usersig-other-key'],
    ['signed with no known key', userSig({}, 'no key'), 'usersig-altered'],
    ['with another signature', userSig({ 'TLS.sig': 'AAAA' }), 'usersig-altered'],
    ['of another version', userSig({ 'TLS.ver': '1.0' }), 'usersig-malformed'],
    ['without a signature', userSig({ 'TLS.sig': undefined }), 'usersig-malformed'],
    ['without a time', userSig({ 'TLS.time': null }), 'usersig-malformed'],
    ['with a fraction of a second', userSig({ 'TLS.expire': 0.5 }), 'usersig-malformed'],
    ['that is an array', pack('[]'), 'usersig-malformed'],
    ['that is null', pack('null'), 'usersig-malformed'],
    ['that is no JSON', pack('{"TLS.ver":'), 'usersig-malformed'],
    ['that is no zlib', 'bm90LXpsaWI_', 'usersig-malformed'],
    ['in plain base64', userSig().replaceAll('*', '+').replaceAll('_', '='), 'usersig-malformed'],
    ['that inflates to megabytes', pack(' '.repeat(1_000_000)), 'usersig-malformed'],
    ['that inflates to megabytes and is right before them', userSig({}, secretKey, 9, 1_000_000), 'usersig-malformed'],
    ['that is very long', userSig({ 'TLS.userbuf': NOISE }), 'usersig-malformed'],
  ])('%s is refused', (_title, usersig, cause) => {
    expect(judged(usersig)).toBe(cause);
    expect(judged(usersig), 'and again, from the cache').toBe(cause);
  });

  it('is valid to the end of its last second, asked at each call', () => {
    const usersig = userSig();
    expect(judged(usersig, TIME + 600)).toBeUndefined();
    expect(judged(usersig, TIME + 601)).toBe('usersig-expired');
    expect(judged(usersig, TIME + 600)).toBeUndefined();
  });

  it('is still judged right after thousands of others', () => {
    const first = userSig();
    expect(judged(first)).toBeUndefined();
    for (let index = 0; index < 2500; index++)
      check(userSig({ 'TLS.expire': index }, 'no key', 1), sdkappid, identifier, TIME);
    expect(judged(first)).toBeUndefined();
  });
});
