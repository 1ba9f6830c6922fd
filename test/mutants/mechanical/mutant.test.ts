import { expect, it } from 'vitest';
import { describeMutants, type RawMutant } from './mutant.ts';

const SOURCE = 'first;\n  if (a < b && a < b) {\n    stop();\n  }\n';

function raw(id: string, replacement: string, start: [number, number], end: [number, number]): RawMutant {
  const position = ([line, column]: [number, number]) => ({ line, column });
  return { id, fileName: 'a.ts', replacement, location: { start: position(start), end: position(end) } };
}

const describeAll = (...mutants: RawMutant[]) => describeMutants(mutants, new Map([['a.ts', SOURCE]]));

it('tells a mutant by its texts, over several lines too, and not by where it is', () => {
  expect(describeAll(raw('7', '{}', [1, 22], [3, 3]))).toEqual([
    { id: '7', file: 'a.ts', line: 'if (a < b && a < b) {', original: '{ stop(); }', replacement: '{}' },
  ]);
});

it('numbers those that are alike in all texts, and no others', () => {
  const mutants = describeAll(
    raw('0', 'a <= b', [1, 6], [1, 11]),
    raw('1', 'a <= b', [1, 15], [1, 20]),
    raw('2', 'a > b', [1, 15], [1, 20]),
  );
  expect(mutants.map(({ nth }) => nth)).toEqual([1, 2, undefined]);
});
