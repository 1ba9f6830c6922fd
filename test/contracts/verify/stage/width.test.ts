import { describe, expect, it } from 'vitest';
import { createWidth } from '../../../../contracts/verify/stage/width.ts';

/** How many parts are played at once where calls took as long alone, and then in company. */
function widthAt(aloneMs: number, inCompanyMs: number) {
  const width = createWidth();
  for (let call = 0; call < 5; call++) width.took(aloneMs);
  for (let call = 0; call < 5; call++) width.took(inCompanyMs, true);
  return width.atOnce;
}

describe('the width of a run', () => {
  it.each([
    [7, 1],
    [8, 10],
    [20, 10],
    [50, 13],
    [100, 26],
    [200, 40],
    [3000, 40],
  ])('at calls of %i ms is %i, as many as the limit lets be under way and some more', (durationMs, atOnce) => {
    expect(widthAt(durationMs, durationMs)).toBe(atOnce);
  });

  it.each([
    [200, 390, 40],
    [200, 410, 10],
    [50, 500, 10],
  ])('at calls that take %i ms alone and %i ms in company is %i', (aloneMs, inCompanyMs, atOnce) => {
    expect(widthAt(aloneMs, inCompanyMs)).toBe(atOnce);
  });

  it('is one again where a provider is quick after all', () => {
    expect(widthAt(200, 2)).toBe(1);
  });

  it('is one for good where company was seen to do harm', () => {
    const width = createWidth();
    for (let call = 0; call < 5; call++) width.took(200);
    width.narrow();
    expect(width.atOnce).toBe(1);
  });
});
