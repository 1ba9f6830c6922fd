import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../../contracts/wire/did-you-mean.ts';

const NAMES = ['missing-group', 'missing-key', 'gck.ok'];

describe('what was likely meant', () => {
  it.each([
    ['mising-group', ' Did you mean missing-group?'],
    ['MISSING-KEY', ' Did you mean missing-key?'],
    ['gck.okk', ' Did you mean gck.ok?'],
    ['missing', ' Did you mean missing-key?'],
    ['gck.okay.then', ' Did you mean gck.ok?'],
    ['colour', ''],
    ['', ''],
    ['x'.repeat(10_000), ''],
  ])('by %s is a name that is near, or none', (given, sentence) => {
    expect(didYouMean(given, NAMES)).toBe(sentence);
  });

  it('is said in quotes where that is asked for, and what to do instead where nothing is near', () => {
    expect(didYouMean('gck.o', NAMES, 'All are listed.', '"')).toBe(' Did you mean "gck.ok"?');
    expect(didYouMean('colour', NAMES, 'All are listed.')).toBe(' All are listed.');
    expect(didYouMean('colour', [])).toBe('');
  });
});
