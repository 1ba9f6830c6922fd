import { expect, it } from 'vitest';
import { projectSources, readSource } from '../layers/sources.ts';
import { repeatedExports } from './names.ts';

/** Names that are exported more than once all the same. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const shipped = projectSources().filter(({ path }) => !path.startsWith('test/'));
const repeated = repeatedExports(shipped);

it('looks at what the project exports', () => {
  const copies = shipped.map((source) => ({ ...source, path: `copy/${source.path}` }));
  expect(repeatedExports([...shipped, ...copies]).size).toBeGreaterThan(300);
});

it('gives one name to one thing, so no two files export the same, be it generated', () => {
  const unexplained = [...repeated].filter(([name]) => !Object.hasOwn(EXCEPTIONS, name));
  expect(Object.fromEntries(unexplained)).toEqual({});
});

it('has no exception that is not needed any more', () => {
  expect([...repeated.keys()]).toEqual(expect.arrayContaining(Object.keys(EXCEPTIONS)));
});

it.each([
  ['a type', 'export type Answer = string;', 'export interface Answer { text: string }'],
  ['a function', 'export function read() {}', 'export async function read() {}'],
  ['a constant', 'export const LIMIT = 1;', 'export const A = 1, LIMIT = 2;'],
  ['a class', 'export class Call {}', 'export abstract class Call {}'],
])('catches %s that two files export', (_what, one, other) => {
  expect(repeatedExports([readSource('a.ts', one), readSource('b.ts', other)]).size).toBe(1);
});

it.each([
  ['exports again', "export type { Answer } from './a.ts';"],
  ['exports by another name', "export { type Answer as Reply } from './a.ts';"],
  ['keeps to itself', 'type Answer = number;'],
  ['does not declare', 'export default 1;'],
])('lets pass what a second file %s', (_what, other) => {
  const one = readSource('a.ts', 'export type Answer = string; export function make(): Answer { return ""; }');
  expect(repeatedExports([one, readSource('b.ts', other)]).size).toBe(0);
});
