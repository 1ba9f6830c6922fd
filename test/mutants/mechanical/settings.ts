import type { MockOptions } from '../../../mocks/options.ts';
import type { UnknownId } from '../../../openapi/generated/constants.ts';
import { UNKNOWNS } from '../../../openapi/generated/constants.ts';
import { mutatedSources } from './sources.ts';

/** A way of being right: how the mock answers what no source settles. */
export type Setting = { name: string; options: MockOptions };

/** It only makes the mock slow, and no mutated file knows of it. */
const LEFT_OUT: readonly UnknownId[] = ['read-after-write-delay'];

/**
 * What mutants are tried under besides the defaults: the second answer of each unknown; then the third, or the first where
 * there is none. So each legal answer occurs, and a mutant of what serves only one of them can be caught. The last pairs zeros
 * with the order of the group, which takes care of keys that it lacks.
 */
export const OTHER_SETTINGS: readonly Setting[] = [
  { name: 'second answers', options: { unknowns: nth(1) } },
  { name: 'third answers', options: { unknowns: nth(2) } },
  { name: 'zeros in the order of the group', options: { unknowns: { 'missing-key': 'zero' } } },
];

/** What only comes into play where a setting refuses what the defaults let pass. */
const ASKED_BY_THEM = ['contracts/wire/read-body.ts'];

/** The mutated files that look at a setting, and those that they ask: whatever the settings, the others do the same. */
export function filesThatSettle(): readonly string[] {
  const looking = [...mutatedSources()]
    .filter(([, text]) => /\banswer\(|\bsettings\b/.test(text))
    .map(([file]) => file);
  return [...looking, ...ASKED_BY_THEM];
}

function nth(index: number): NonNullable<MockOptions['unknowns']> {
  const chosen = Object.entries(UNKNOWNS)
    .filter(([id]) => !(LEFT_OUT as readonly string[]).includes(id))
    .map(([id, { answers }]) => {
      const all = Object.keys(answers);
      return [id, all[index % all.length]];
    });
  return Object.fromEntries(chosen);
}
