import { expect, it } from 'vitest';
import { complaints, fuzzMock } from './fuzz-at.ts';

it.each([0, 2, -4, 123_456_789, 4_294_967_295, 2 ** 40])(
  'a right provider passes the fuzz layer with seed %i',
  async (seed) => {
    expect(complaints((await fuzzMock({}, { seed })).checks)).toEqual([]);
  },
);
