import { expect, it } from 'vitest';
import { projectSources, readSource, type Source } from '../layers/sources.ts';
import { programNamedIn } from './program-named.ts';

/** Where the name of the program is given, and where a command is shown that is called otherwise later. */
const KNOWN = ['cli/called-as.ts', 'contracts/wire/sign-line.ts'];

const named = (path: string) => (source: Source) => source.path === path;
const shipped = projectSources().filter(({ path }) => !path.startsWith('test/'));

it('no text says a command by the name of the program: whoever reads it may call it otherwise', () => {
  const others = shipped.filter(({ path }) => !KNOWN.includes(path));
  expect(others.flatMap((source) => programNamedIn(source).map((text) => `${source.path}: ${text}`))).toEqual([]);
});

it.each(KNOWN)('sees it in %s', (path) => {
  expect(shipped.filter(named(path)).flatMap(programNamedIn)).not.toEqual([]);
});

it.each([
  ['\'have it built by "group-counter k6 --build"\'', 1],
  ["'the line $(group-counter usersig)'", 1],
  [inTemplate('PROGRAM', ' list'), 1],
  [inTemplate('PROGRAM', '!'), 0],
  [inTemplate('calledAs', ' list'), 0],
  ["'/__group-counter/journal of group-counter-kit'", 0],
  ["'1' // group-counter list", 0],
])('in %s it is seen %i times', (text, times) => {
  expect(programNamedIn(readSource('a.ts', `const a = ${text};`))).toHaveLength(times);
});

/** A template with a name in it, which is to be read as it stands. */
function inTemplate(name: string, rest: string): string {
  return ['`see $', `{${name}}`, rest, '`'].join('');
}
