import { expect, it } from 'vitest';
import { importCircles } from './graph.ts';
import { projectSources, readSource } from './sources.ts';

it('finds no circle of imports in the project, types included', () => {
  expect(importCircles(projectSources())).toEqual([]);
});

it.each([
  ['of two', ["import './b.ts';", "import './a.ts';", ''], ['a.ts -> b.ts -> a.ts']],
  ['of types', ["import type { B } from './b.ts';", "export type { A } from './a.ts';", ''], ['a.ts -> b.ts -> a.ts']],
  ['of three', ["import './b.ts';", "import './c.ts';", "await import('./a.ts');"], ['a.ts -> b.ts -> c.ts -> a.ts']],
  [
    'that the first is not part of',
    ["import './b.ts';", "import './c.ts';", "import './b.ts';"],
    ['b.ts -> c.ts -> b.ts'],
  ],
  ['with itself', ["import './a.ts';", '', ''], ['a.ts -> a.ts']],
  ['that is none', ["import './b.ts'; import './c.ts';", "import './c.ts';", ''], []],
])('finds a circle %s', (_which, texts, circles) => {
  expect(importCircles(texts.map((text, at) => readSource(`${'abc'[at]}.ts`, text)))).toEqual(circles);
});
