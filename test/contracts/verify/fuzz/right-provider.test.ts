import { describe, expect, it } from 'vitest';
import { FUZZ_CHECKS } from '../../../../contracts/verify/fuzz/fuzz-checks.ts';
import { CAUSES } from '../../../../openapi/index.ts';
import { LENIENT_READERS } from './defects/illegal.ts';
import { complaints, fuzzMock } from './fuzz-at.ts';

/** Enough for every kind of request to come up. */
const CASES = 200;

/** Every option that makes the mock refuse what it may refuse. */
const STRICT = {
  'missing-key': 'refused',
  'null-keys': 'refused',
  'unknown-members': 'refused',
  'many-keys': 'refused',
  'long-key': 'refused',
} as const;

/** Codes of these causes are not the first ones. */
const OTHER_CODES = Object.fromEntries(
  (['body-not-json', 'body-not-object', 'body-not-utf8', 'parameter-malformed', 'missing-group'] as const).map(
    (cause) => [cause, CAUSES[cause].codes[1]],
  ),
);

describe('a right provider passes the fuzz layer', () => {
  // With every answer to what is open: test/legal/every-answer.long.ts.
  it('by every check', async () => {
    const { checks } = await fuzzMock();
    expect(complaints(checks)).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual(FUZZ_CHECKS.map(({ id }) => id));
  });

  // All of them, and more seeds: `npm run test:long`.
  it.each(LENIENT_READERS.slice(0, 1))('that is lenient where it may be: $id', async ({ provider }) => {
    expect(complaints((await fuzzMock(provider(), { cases: CASES })).checks)).toEqual([]);
  });

  it('that is as strict as it may be, and refuses with other codes than the usual ones', async () => {
    const provider = { unknowns: STRICT, codes: OTHER_CODES };
    expect(complaints((await fuzzMock(provider, { cases: CASES })).checks)).toEqual([]);
  });
});
