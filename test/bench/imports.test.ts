import { expect, it } from 'vitest';
import { renderImports } from './imports/table.ts';

it('holds each entry against the empty module that was loaded the same way', () => {
  const table = renderImports([
    { name: 'an empty module', style: 'import', milliseconds: [9, 1, 2], processorMs: [3, 1, 2.5] },
    { name: 'near', style: 'import', milliseconds: [5, 5, 5], processorMs: [4, 4, 4] },
    { name: 'an empty module', style: 'require', milliseconds: [1, 1, 1], processorMs: [1, 1, 1] },
    { name: 'far', style: 'require', milliseconds: [4.1, 4.1, 4.1], processorMs: [2, 2, 2] },
  ]);
  expect(table.split('\n').slice(2)).toEqual([
    '| an empty module | import | 2.0 | | | 2.5 | |',
    '| near | import | 5.0 | 3.0 | met | 4.0 | 1.5 |',
    '| an empty module | require | 1.0 | | | 1.0 | |',
    '| far | require | 4.1 | 3.1 | not met | 2.0 | 1.0 |',
  ]);
});
