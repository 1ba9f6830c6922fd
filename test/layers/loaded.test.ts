import { expect, it } from 'vitest';
import { loadedWith } from './graph.ts';
import { projectSources, readSource } from './sources.ts';

/** What makes requests or generates them, or answers in place of a provider. */
const RUNNERS = [
  'fast-check',
  'node:http',
  'node:https',
  'node:http2',
  'node:net',
  'undici',
  'msw',
  'msw/',
  '@pact-foundation/',
];
const sources = projectSources();

it.each(['cli/commands/list.ts', 'cli/program.ts', 'contracts/verify/verify-checks.ts', 'load/judge/limit-checks.ts'])(
  'loads no fuzzing and no HTTP with %s',
  (path) => {
    expect(loadedWith(sources, path, RUNNERS)).toEqual([]);
  },
);

it('would see them, as it does where they are needed', () => {
  expect(loadedWith(sources, 'contracts/verify/verify.ts', ['fast-check', 'node:http'])).toHaveLength(2);
});

it.each([
  ["export * from './b.ts';", ['a.ts -> b.ts -> msw']],
  ["import { type B } from './b.ts';", ['a.ts -> b.ts -> msw']],
  ["import type { B } from './b.ts';", []],
  ["export type { B } from './b.ts';", []],
  ["const b = () => import('./b.ts');", []],
  ["const http = process.getBuiltinModule('node:http');", ['a.ts -> node:http']],
])('follows what is loaded by: %s', (text, found) => {
  expect(loadedWith([readSource('a.ts', text), readSource('b.ts', "import 'msw';")], 'a.ts', RUNNERS)).toEqual(found);
});
