import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AT_A_RATE, spread } from '../order.ts';
import { PROJECT } from '../run-program.ts';

describe('the order of the test files', () => {
  it('has two of those at a rate at once, and the others one by one in the second half', () => {
    const others = Array.from({ length: 10 }, (_, at) => at);
    expect(spread<string | number>(['a', 'b', 'c', 'd'], others)).toEqual([
      'a',
      'b',
      0,
      1,
      2,
      3,
      4,
      'c',
      5,
      6,
      7,
      'd',
      8,
      9,
    ]);
  });

  it.each([
    [
      ['a', 'b'],
      [1, 2, 3],
      ['a', 'b', 1, 2, 3],
    ],
    [['a'], [], ['a']],
    [['a', 'b', 'c'], [1], ['a', 'b', 1, 'c']],
    [
      ['a', 'b', 'c', 'd', 'e'],
      [1, 2, 3, 4],
      ['a', 'b', 1, 2, 'c', 3, 'd', 4, 'e'],
    ],
    [[], [1, 2, 3], [1, 2, 3]],
  ])('leaves out none of %j and %j', (atARate, others, all) => {
    expect(spread<string | number>(atARate, others)).toEqual(all);
  });

  it('names files that are there', () => {
    expect(AT_A_RATE.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  });
});
