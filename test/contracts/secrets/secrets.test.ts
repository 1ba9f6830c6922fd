import process from 'node:process';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { alterUserSig, signUserSig } from '../../../contracts/account/user-sig.ts';
import { NO_USERSIG } from '../../../contracts/secrets/redact.ts';
import { createSecrets } from '../../../contracts/secrets/secrets.ts';
import { FORMS, inAllForms, leaksIn } from './forms.ts';

const KEY = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const USERSIG = signUserSig(1400000000, KEY, 'administrator');
const PASSWORD = 'p+ss/w*rd="ü"';

function secretsOf(...values: string[]) {
  const secrets = createSecrets();
  secrets.note(...values);
  return secrets;
}

describe('a secret that was noted', () => {
  const { maskKnown } = secretsOf(KEY, USERSIG, PASSWORD);

  it.each(Object.keys(FORMS))('does not show %s', (form) => {
    for (const secret of [KEY, USERSIG]) {
      const shown = maskKnown(`before ${FORMS[form]?.(secret)} after`);
      expect(shown).toMatch(/^before .{0,8}\*\*\*.{0,8} after$/);
      expect(leaksIn(shown, [KEY, USERSIG])).toEqual([]);
    }
  });

  it.each([
    PASSWORD,
    encodeURIComponent(PASSWORD),
    encodeURIComponent(encodeURIComponent(PASSWORD)),
    PASSWORD.replaceAll('"', '&quot;'),
    JSON.stringify(PASSWORD).slice(1, -1),
    Buffer.from(PASSWORD).toString('hex'),
  ])('does not show where it is a password with letters of all kinds: %s', (form) => {
    expect(maskKnown(`"${form}"`)).toBe('"***"');
  });

  it('does not show where its TLS.sig was read out of it', () => {
    const base64 = USERSIG.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
    const fields = inflate(base64);
    expect(fields).toContain('TLS.sig');
    expect(maskKnown(fields)).toMatch(/"TLS\.sig":"\*\*\*=?"/);
  });

  it('shows no piece of use where it was cut or spoilt', () => {
    for (const piece of [USERSIG.slice(0, 60), USERSIG.slice(40), alterUserSig(USERSIG), `x${USERSIG}x`])
      expect(leaksIn(maskKnown(piece), [USERSIG])).toEqual([]);
    expect(maskKnown(`${USERSIG.slice(0, 12)}… (300 characters)`)).toBe('***… (300 characters)');
  });

  it('leaves all else as it was', () => {
    const text = 'Nothing: 100% &amp; \\u0041 "quoted" 点赞 👍 İ ￿ \ud800 %2A%25 administrator';
    expect(maskKnown(text)).toBe(text);
    expect(maskKnown(`${text}${KEY}${text}`)).toBe(`${text}***${text}`);
  });
});

describe('the register', () => {
  it('leaves short words alone, which would shred the text', () => {
    expect(secretsOf('', 'a', 'banana').mask('a banana')).toBe('a banana');
  });

  it('masks UserSigs that nobody noted, and lets that of nobody stand', () => {
    const { mask } = createSecrets();
    expect(mask(`it got ${USERSIG}`)).toBe('it got ***');
    expect(mask(`usersig=${NO_USERSIG}&x "${NO_USERSIG}"`)).toBe(`usersig=${NO_USERSIG}&x "${NO_USERSIG}"`);
  });

  it('masks the whole UserSig of another who shares its beginning with one that was noted', () => {
    const other = USERSIG.slice(0, 60) + Array.from(USERSIG.slice(60)).reverse().join('');
    expect(secretsOf(USERSIG).mask(`it got ${other}.`)).toBe('it got ***.');
  });

  it('looks through a megabyte for 300 secrets in well under a second', () => {
    const secrets = secretsOf(
      KEY,
      ...Array.from({ length: 300 }, (_, index) => signUserSig(1400000000, KEY, `${index}`)),
    );
    for (const unit of ['{"Key":"like","Value":5},', `${USERSIG} `, '%2A%252A']) {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const before = process.cpuUsage();
      secrets.mask(text);
      // Of this process: what else the machine does takes time, too.
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
    }
  });

  it('finds every form of several secrets in one text', () => {
    const text = inAllForms([KEY, USERSIG]).join('\n');
    expect(leaksIn(text, [KEY, USERSIG]).length).toBeGreaterThan(30);
    expect(leaksIn(secretsOf(KEY, USERSIG).mask(text), [KEY, USERSIG])).toEqual([]);
  });
});

it('no UserSig of 200 shows in any form, as what is found of it in two ways is masked together', () => {
  const leaks = Array.from({ length: 200 }, (_, index) => {
    const usersig = signUserSig(1400000000, `key ${index}`, 'administrator');
    return leaksIn(secretsOf(usersig).mask(inAllForms([usersig]).join('; ')), [usersig]);
  });
  expect(leaks.flat()).toEqual([]);
});

function inflate(base64: string): string {
  return inflateSync(Buffer.from(base64, 'base64')).toString();
}
