import { describe, expect, it } from 'vitest';
import { FUZZ_CHECKS } from '../../../../contracts/verify/fuzz/definitions.ts';
import type { ServerOptions } from '../../../../mocks/server.ts';
import { CAUSES, UNKNOWNS } from '../../../../openapi/index.ts';
import { LENIENT_READERS } from './defects/illegal.ts';
import { complaints, fuzzMock } from './fuzz-at.ts';

/** One answer to each unknown; so many of these, each with others, hold every answer of every unknown several times. */
const COMBINATIONS = Array.from({ length: 6 }, (_, shift) =>
  Object.fromEntries(
    Object.entries(UNKNOWNS)
      // That the mock waits a second at each state shows nothing here.
      .filter(([id]) => id !== 'read-after-write-delay')
      .map(([id, { answers }], index) => {
        const names = Object.keys(answers);
        return [id, names[(index + shift) % names.length] ?? ''];
      }),
  ),
);

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
  it.each(COMBINATIONS)('with answers to every unknown: %o', async (unknowns) => {
    const { checks } = await fuzzMock({ unknowns } as ServerOptions);
    expect(complaints(checks)).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual(FUZZ_CHECKS.map(({ id }) => id));
  });

  it.each([0, 2, -4, 123_456_789, 4_294_967_295, 2 ** 40])('with seed %i', async (seed) => {
    expect(complaints((await fuzzMock({}, { seed })).checks)).toEqual([]);
  });

  it.each(LENIENT_READERS)('that is lenient where it may be: $id', async ({ provider }) => {
    expect(complaints((await fuzzMock(provider())).checks)).toEqual([]);
  });

  it('that is as strict as it may be, and refuses with other codes than the usual ones', async () => {
    const provider = { unknowns: STRICT, codes: OTHER_CODES };
    expect(complaints((await fuzzMock(provider, { cases: 800 })).checks)).toEqual([]);
  });
});
