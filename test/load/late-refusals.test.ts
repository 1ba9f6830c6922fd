import { expect, it } from 'vitest';
import type { LimitModel } from '../../contracts/report/limit.ts';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import { type Measured, measure } from '../../load/measure/measured.ts';
import { PROFILES } from '../../load/profiles.ts';
import { limited } from '../mutants/limits/right.ts';
import { evenCalls } from './measured-run.ts';
import { evenly, playedProvider } from './play-load.ts';

const { above } = PROFILES;

/** What is told of being enforced, where calls are refused by their number. */
function told(measured: Measured): string {
  const [check] = judgeLoad(measured, above).checks;
  return [check?.outcome, ...(check?.findings.map(({ code }) => code) ?? []), check?.reason ?? ''].join(' ');
}

const refusing = (isRefused: (index: number) => boolean): Measured => {
  const calls = evenCalls(above, (index) => (isRefused(index) ? '60007' : '0'));
  return measure({ profile: above, calls, dropped: 0, others: 'none' });
};

const LATE = 6000;

/** A bucket, by itself or beside calls of others; its first refusal comes late or never where it holds much. */
function bucket(size: number, refusedCallsCount: boolean, othersPerSecond: number): Measured {
  const model: LimitModel = { window: 'bucket', refusedCallsCount, size };
  const limiter = { id: 'bucket', says: '', start: limited(200, model) };
  return playedProvider({ limiter, seed: 4, othersPerSecond }).play(above, evenly(240, above.durationSeconds));
}

it('a single refusal late in a load is no bucket that was empty from then on', () => {
  expect(told(refusing((index) => index === LATE))).toBe('failed limit.not-enforced ');
});

it('a bucket that was empty late in a load is one', () => {
  expect(told(bucket(1000, false, 0))).toBe('passed ');
});

it('one that was empty only at its end cannot be told from a higher limit', () => {
  expect(told(bucket(1180, false, 0))).toMatch(
    /^errored cannot tell: 240\.0 calls .* only \d+ of the whole run were refused/,
  );
});

it('what a bucket had saved before it first refused is no failing open, also where others helped to empty it', () => {
  expect(told(bucket(200, true, 30))).not.toContain('failed');
});
