import { describe, expect, it } from 'vitest';
import { matcher, selection } from '../../cli/options/patterns.ts';

const KNOWN = ['missing-group', 'missing-key', 'all-counters', 'group'];
const LISTED = 'npx group-counter list';

describe('a pattern', () => {
  it.each([
    ['missing-group', ['missing-group']],
    ['missing-*', ['missing-group', 'missing-key']],
    ['*group', ['missing-group', 'group']],
    ['*', KNOWN],
    ['**', KNOWN],
    ['*ing*y', ['missing-key']],
    ['m*-*p', ['missing-group']],
    ['gr*up', ['group']],
  ])('%s means %j', (pattern, ids) => {
    expect(KNOWN.filter(matcher([pattern], '--only', KNOWN, LISTED))).toEqual(ids);
  });

  it.each(['missing', 'group*group', 'a.l-counters', '', `${'*'.repeat(50_000)}x`])(
    'that fits nothing is refused at once',
    (pattern) => {
      expect(() => matcher([pattern], '--only', KNOWN, LISTED)).toThrow(/no check is called/);
    },
  );
});

it('a selection is what is wanted and not unwanted', () => {
  const chosen = selection({ only: ['missing-*', 'group'], skip: ['*key'] }, KNOWN, LISTED);
  expect(KNOWN.filter(chosen)).toEqual(['missing-group', 'group']);
  expect(KNOWN.filter(selection({ skip: ['m*'] }, KNOWN, LISTED))).toEqual(['all-counters', 'group']);
});
