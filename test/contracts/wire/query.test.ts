import { describe, expect, it } from 'vitest';
import { parseQuery, splitTarget } from '../../../contracts/wire/query.ts';
import { isLongerThan } from '../../../contracts/wire/read-body.ts';

describe('a query', () => {
  it.each([
    ['', []],
    [
      'a=1&b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a&b=&=c&&',
      [
        ['a', ''],
        ['b', ''],
        ['', 'c'],
      ],
    ],
    ['a=b=c', [['a', 'b=c']]],
    [
      'a=1&a=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    ['a+b=c+d%2B', [['a b', 'c d+']]],
    ['%61=%E7%82%B9', [['a', '点']]],
    [
      'a=%&b=%zz&c=%E7%82',
      [
        ['a', '\ufffd'],
        ['b', '\ufffd'],
        ['c', '\ufffd'],
      ],
    ],
  ])('"%s" is read in its order, and never throws', (text, parameters) => {
    expect(parseQuery(text)).toEqual(parameters);
  });
});

describe('a request target', () => {
  it.each([
    ['/a/b', '/a/b', ''],
    ['/a?b=c?d', '/a', 'b=c?d'],
    ['http://host:80/a?b', '/a', 'b'],
    ['HTTPS://host?b', '', 'b'],
    ['*', '*', ''],
  ])('"%s" has the path "%s" and the query "%s"', (target, path, query) => {
    expect(splitTarget(target)).toEqual({ path, query });
  });
});

describe('the length of a text', () => {
  it.each(['', 'abc', 'é', '点赞', '👍👍', 'a\ud800', 'mixed é 点 👍'])(
    'is counted in bytes of UTF-8: "%s"',
    (text) => {
      const bytes = Buffer.byteLength(text);
      const expected = (limit: number) => bytes > limit;
      const limits = Array.from({ length: 30 }, (_, limit) => limit);
      expect(limits.map((limit) => isLongerThan(text, limit))).toEqual(limits.map(expected));
    },
  );
});
