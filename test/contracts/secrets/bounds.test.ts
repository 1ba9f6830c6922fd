import { describe, expect, it } from 'vitest';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { boundText, boundValue, draft, endOf } from '../../../contracts/secrets/bounds.ts';
import { createSecrets } from '../../../contracts/secrets/secrets.ts';
import { NumberLiteral } from '../../../contracts/wire/exact-json.ts';
import { FORMS, leaksIn } from './forms.ts';

const SECRET = signUserSig(1400000000, 'a key', 'administrator');
const { note, mask } = createSecrets();
note(SECRET);
const show = (value: unknown, left = 10_000) => boundValue(value, mask, { left });

describe('a text', () => {
  it('shows no part of a secret, wherever it is cut', () => {
    for (let before = 9700; before <= 10_010; before += 7) {
      const shown = boundText(`${'.'.repeat(before)}${SECRET}${'.'.repeat(9000)}`, mask);
      expect(shown.replaceAll('.', '')).toMatch(/^\*{0,3}… \(\d+ characters\)$/);
    }
  });

  it('shows no part of a secret at its end, where most of it was masked and so more of it has room', () => {
    const text = SECRET.repeat(200);
    // How long a UserSig is depends on when it was signed.
    const [stars, length] = boundText(text, mask).split('… ');
    expect(stars).toMatch(/^(\*\*\*)*$/);
    expect(length).toBe(`(${text.length} characters)`);
  });

  it.each(Object.keys(FORMS))('shows no part of a secret that stands there %s, where it is cut', (form) => {
    const secret = FORMS[form]?.(SECRET) ?? '';
    for (const before of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const shown = boundText(`${'.'.repeat(before)}${`${secret} `.repeat(500)}`, mask);
      expect(leaksIn(shown, [SECRET])).toEqual([]);
      const quoted = mask(`${secret.slice(0, 90 + before)}… (1000 characters)`);
      expect(quoted.replace(/^.{0,8}\*\*\*/, '').length).toBeLessThan(40);
    }
  });

  it('goes on saying how long it was when it is bounded again', () => {
    const once = boundText(draft('x'.repeat(1_000_000)), mask);
    expect(once).toMatch(/x… \(1000000 characters\)$/);
    expect(boundText(once, mask)).toBe(once);
  });

  it('of which only the end is kept begins with a word', () => {
    expect(endOf(`${SECRET} went wrong`, 30)).toBe(' went wrong');
    expect(endOf('short', 30)).toBe('short');
  });
});

describe('a value', () => {
  it('stays what it is where it is small, numbers exact', () => {
    const value = { list: [1, 9223372036854775807n, new NumberLiteral('1e400'), null, true], nothing: undefined };
    expect(show(value)).toEqual(value);
  });

  it('has no secret in texts and in names of members', () => {
    expect(show({ [SECRET]: [SECRET] })).toEqual({ '***': ['***'] });
  });

  it.each([
    ['a list', Array.from({ length: 30_000 }, (_, index) => ({ Key: `key-${index}` })), '… (30000 items)'],
    ['an object', Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`k${n}`, n])), '… (30000 members)'],
    ['a number', new NumberLiteral('9'.repeat(900_000)), '… (900000 characters)'],
    ['a text in a list', ['x'.repeat(1_000_000), 'y'], '… (1000000 characters)'],
  ])('that is long, %s, ends with how long it was, and stays so', (_what, value, end) => {
    const shown = show(value);
    const text = JSON.stringify(shown);
    expect(text.length).toBeLessThan(12_000);
    expect(text).toContain(end);
    expect(show(shown)).toEqual(shown);
  });

  it('that nests too deep is cut, and does not end the program', () => {
    const nest = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(JSON.stringify(show(nest(50)))).toBe('['.repeat(50) + ']'.repeat(50));
    expect(JSON.stringify(show(nest(5000)))).toMatch(/^\[{100}"\(nested over 100 levels deep\)"\]{100}$/);
  });
});
