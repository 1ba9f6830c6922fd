import { expect, it } from 'vitest';
import { arrangeUrl } from '../../../../contracts/verify/fuzz/arrange-url.ts';
import { type BodyStyle, writeBody } from '../../../../contracts/verify/fuzz/legal/write-body.ts';

const MEMBERS = [
  ['GroupId', 'kit/"é😀\u0000'],
  ['GroupCounterKeys', ['a', '', '\\']],
  ['Unknown', { deep: [1, null, true, -1.5, {}, []] }],
] as const;

const STYLES: BodyStyle[] = ['', ' ', '\r\n', '\n    '].flatMap((space) =>
  (['none', 'needless', 'all'] as const).flatMap((escapes) => [
    { space, escapes, reversed: false },
    { space, escapes, reversed: true },
  ]),
);

it.each(STYLES)('a body means the same in every style: %o', (style) => {
  const text = writeBody(MEMBERS, style);
  expect(JSON.parse(text)).toEqual(Object.fromEntries(MEMBERS));
  expect(Object.keys(JSON.parse(text))[0]).toBe(style.reversed ? 'Unknown' : 'GroupId');
  // Otherwise the style would be that of JSON.stringify after all.
  if (style.escapes === 'all') expect(text).not.toMatch(/GroupId/);
  if (style.escapes !== 'none') expect(/[^ -~\s]/.test(text)).toBe(false);
});

it('no style is written like another', () => {
  expect(new Set(STYLES.map((style) => writeBody(MEMBERS, style))).size).toBe(STYLES.length);
});

it('a URL has the same parameters in every style, but for the one that means nothing', () => {
  const url = 'http://127.0.0.1:1/path?sdkappid=1&identifier=a%20b&usersig=x&random=0&contenttype=json';
  const arranged = arrangeUrl(url, { rotated: 2, encoded: 'capital', extra: 'trace' });
  expect(arranged).toBe(
    'http://127.0.0.1:1/path?usersig=%78&random=%30&contenttype=%6A%73%6F%6E&sdkappid=%31&identifier=%61%20%62&trace=1',
  );
  expect(arrangeUrl(url, { rotated: 0, encoded: 'small', extra: undefined })).toContain('contenttype=%6a%73%6f%6e');
  expect(arrangeUrl(url, { rotated: 0, encoded: 'no', extra: undefined })).toBe(url);
});
