import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../../contracts/finding.ts';
import { expectBreaks, expectHarmless, provenIn } from './compared.ts';
import { HARMLESS_EDITS } from './harmless-edits.ts';
import { OTHER_EDITS } from './other-edits.ts';
import { OWN_EDITS } from './own-edits.ts';
import { USUAL_EDITS } from './usual-edits.ts';

/** The others, whole: `npm run test:long`. */
const SOME = USUAL_EDITS.filter((_edit, index) => index % 2 === 0);

describe('the catalogue of edits', () => {
  it('has the 23 usual ones, ten and more of ours, and ten and more that break nothing', () => {
    expect(USUAL_EDITS).toHaveLength(23);
    expect(OWN_EDITS.length).toBeGreaterThan(10);
    expect(HARMLESS_EDITS.length).toBeGreaterThan(10);
  });

  it.each([...SOME, ...OWN_EDITS])('tells whom it breaks, and by which code: $id', expectBreaks);

  it.each(HARMLESS_EDITS.slice(0, 6))('finds nothing that breaks: $id', expectHarmless);

  it('has an edit for every code of a change', () => {
    const shown = [...USUAL_EDITS, ...OWN_EDITS, ...OTHER_EDITS].flatMap(({ breaks }) => Object.values(breaks));
    const codes = Object.keys(FINDING_CODES).filter((code) => code.startsWith('contract.'));
    expect(codes.filter((code) => !shown.some((one) => one === code))).toEqual([]);
  });

  it('proves every change of a message by a message', () => {
    const { proven, all } = provenIn(SOME);
    expect(all).toBeGreaterThanOrEqual(10);
    expect(proven).toBe(all);
  });
});
