import { describe, expect, it } from 'vitest';
import { mostAccepted } from '../../load/judge/lawful-limiter.ts';

/** Calls at an even rate; those from a time on are asked about. */
function even(perSecond: number, seconds: number, countsFromMs = 0) {
  return Array.from({ length: perSecond * seconds }, (_, index) => {
    const atMs = (index * 1000) / perSecond;
    return { atMs, counts: atMs >= countsFromMs };
  });
}

describe('the most that a right limit lets through', () => {
  it('is all, of calls that keep within it', () => {
    expect(mostAccepted(even(180, 5), 200)).toBe(900);
    expect(mostAccepted([], 200)).toBe(0);
  });

  it('is what a full bucket holds and what is filled into it while calls come', () => {
    expect(mostAccepted(even(300, 5), 200)).toBe(1199);
  });

  it('is the limit alone once a bucket is drained', () => {
    expect(mostAccepted(even(300, 5, 3000), 200)).toBe(400);
  });

  it('is what two seconds of a clock hold, where its second may begin amid the calls', () => {
    const burst = Array.from({ length: 600 }, (_, index) => ({ atMs: 900 + index / 3, counts: true }));
    expect(mostAccepted(burst, 200)).toBe(400);
  });

  it('grows by at least what a bucket saves while nothing comes', () => {
    const stalled = even(300, 5, 3000).map((call) =>
      call.atMs > 2800 && call.atMs < 3000 ? { ...call, atMs: 3000, counts: true } : call,
    );
    expect(mostAccepted(stalled, 200)).toBeGreaterThanOrEqual(440);
    expect(mostAccepted(stalled, 200)).toBeLessThan(480);
  });

  it('is what the second before each call allows, where no clock keeps step with the calls', () => {
    const at = (atMs: number, counts: boolean) => Array.from({ length: 200 }, () => ({ atMs, counts }));
    // Asked about are those that come more than a second after each other; what comes between them is beyond the limit.
    const bursts = Array.from({ length: 9 }, (_, index) => [at(1100 * index, true), at(1100 * index + 600, false)]);
    expect(mostAccepted(bursts.flat(2), 200)).toBe(1800);
  });

  it('does not hang on the order in which calls are told', () => {
    expect(mostAccepted(even(300, 5, 3000).reverse(), 200)).toBe(400);
  });
});
