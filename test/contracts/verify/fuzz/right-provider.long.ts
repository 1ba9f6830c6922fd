import { expect, it } from 'vitest';
import { LENIENT_READERS } from './defects/illegal.ts';
import { complaints, fuzzMock } from './fuzz-at.ts';

it.each([0, 2, -4, 123_456_789, 4_294_967_295, 2 ** 40])(
  'a right provider passes the fuzz layer with seed %i',
  async (seed) => {
    expect(complaints((await fuzzMock({}, { seed })).checks)).toEqual([]);
  },
);

it.each(LENIENT_READERS)('a provider passes it that is lenient where it may be: $id', async ({ provider }) => {
  expect(complaints((await fuzzMock(provider(), { cases: 200 })).checks)).toEqual([]);
});
