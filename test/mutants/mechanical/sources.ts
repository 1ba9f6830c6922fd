import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../run-program.ts';

/** What is mutated: the behaviour of the mock with its reading of requests, and none of its fixtures. */
const MUTATED = [
  'mocks/service/**/*.ts',
  'mocks/user-sig/check-user-sig.ts',
  'contracts/wire/{query,read-body,read-parameters,remember-last}.ts',
];

/** The mutated files by path, with their texts. */
export function mutatedSources(): ReadonlyMap<string, string> {
  const names = globSync(MUTATED, { cwd: PROJECT }).sort();
  return new Map(names.map((name) => [name, readFileSync(join(PROJECT, name), 'utf8')]));
}
