import { describe, expect, it } from 'vitest';
import { CODES_OF_MESSAGES, expectBreaks, expectHarmless, provenIn } from './compared.ts';
import { FURTHER_EDITS } from './further-edits.ts';
import { HARMLESS_EDITS } from './harmless-edits.ts';
import { OTHER_EDITS } from './other-edits.ts';
import { OWN_EDITS } from './own-edits.ts';
import { PARAMETER_EDITS } from './parameter-edits.ts';
import { USUAL_EDITS } from './usual-edits.ts';

describe('the whole catalogue of edits', () => {
  it.each([...USUAL_EDITS, ...OWN_EDITS, ...OTHER_EDITS, ...FURTHER_EDITS, ...PARAMETER_EDITS])(
    'tells whom it breaks, and by which code: $id',
    expectBreaks,
  );

  it.each(HARMLESS_EDITS)('finds nothing that breaks: $id', expectHarmless);

  it('proves every change of a message by a message', () => {
    const { proven, all } = provenIn([...USUAL_EDITS, ...FURTHER_EDITS, ...PARAMETER_EDITS]);
    expect(all).toBeGreaterThanOrEqual(23);
    expect(proven).toBe(all);
    expect(CODES_OF_MESSAGES.length).toBe(9);
  });
});
