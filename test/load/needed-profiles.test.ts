import { describe, expect, it } from 'vitest';
import { CHECKS_OF, SHORT_CHECK_IDS } from '../../load/judge/limit-checks.ts';
import { neededProfiles } from '../../load/needed-profiles.ts';

const BOTH = ['below', 'above'] as const;
const only =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);

describe('the load that chosen checks need', () => {
  it.each([
    ['a check below the limit runs below alone', only('limit-below-accepted'), ['below']],
    ['a check above the limit runs below too, for its control', only('limit-above-enforced'), ['below', 'above']],
    ['so does the check of codes', only('limit-code'), ['below', 'above']],
    ['the answers of all loads, chosen alone, are those of all', only('limit-answers-valid'), ['below', 'above']],
    [
      'beside another check they come from whatever runs',
      only('limit-below-accepted', 'limit-answers-valid'),
      ['below'],
    ],
    ['with the checks above left out, nothing goes above', (id: string) => !/above|code/.test(id), ['below']],
    ['all of them run both', () => true, ['below', 'above']],
    ['a check of another profile runs none of these', only('limit-smoke-answered'), []],
    ['none of them runs nothing', () => false, []],
  ])('%s', (_, isChosen, expected) => {
    expect(neededProfiles(isChosen, BOTH)).toEqual(expected);
  });

  it('is none where only the control of a check could run', () => {
    expect(neededProfiles(only('limit-above-enforced'), ['below'])).toEqual([]);
    expect(neededProfiles(only('limit-answers-valid', 'limit-code'), ['below'])).toEqual(['below']);
  });

  it.each(SHORT_CHECK_IDS)('decides %s, chosen alone', (id) => {
    expect(neededProfiles(only(id), BOTH).flatMap((name) => CHECKS_OF[name])).toContain(id);
  });
});
