import { describe, expect, it } from 'vitest';
import { judgeConformance } from '../../../load/judge/conformance.ts';
import { phasesOf, playConformance } from '../../load/play-conformance.ts';
import { FAR, FAR_AND_STALLED, type PlayedProvider, STILL, USUAL } from '../../load/play-load.ts';
import { limited, RIGHT_LIMITERS, STEADY } from './right.ts';

const NOISES = [STILL, USUAL, FAR, FAR_AND_STALLED];

/** A right limiter for each test, in different noise. */
const RIGHT = RIGHT_LIMITERS.map((limiter, index) => ({ ...limiter, noise: NOISES[index % NOISES.length] ?? STILL }));

/** Checks that did not pass, with their outcome. */
function notPassed(provider: PlayedProvider): string[] {
  return playConformance(provider).checks.flatMap(({ id, outcome }) =>
    outcome === 'passed' ? [] : `${id} ${outcome}`,
  );
}

describe('a conformance run', () => {
  it.each(RIGHT)('is passed by $id', ({ noise, ...limiter }) => {
    const starved = limiter.model.refusedCallsCount ? ['limit-above-accepted observed'] : [];
    expect(notPassed({ limiter, seed: 7, noise })).toEqual(starved);
  });

  it.each(STEADY)('blames $id for nothing beside 30 calls a second of others', (limiter) => {
    expect(notPassed({ limiter, seed: 3, noise: USUAL, othersPerSecond: 30 }).join()).not.toContain('failed');
  });

  it('measures both sides of the limit, its refill, its recovery and its window', () => {
    const [limiter] = RIGHT_LIMITERS;
    if (!limiter) throw new Error('There is no right limiter.');
    const { limit, observations, again } = playConformance({ limiter, seed: 1 });
    expect(limit).toMatchObject({
      verdict: 'enforced',
      accepted: { sustainedPerSecond: 200, burstObservableUpTo: 1200 },
      refused: { codes: { 60007: expect.any(Number) } },
      refill: { size: 200, intervalMs: 1000, regular: true },
      candidates: [
        { window: 'fixed-clock', refusedCallsCount: false },
        { window: 'fixed-clock', refusedCallsCount: true },
      ],
      refusedCallsCount: 'unknown',
    });
    expect(limit.recoveryMs).toBeLessThan(1000);
    expect(limit.excluded?.length).toBeGreaterThan(4);
    expect(observations.map(({ unknown }) => unknown)).toEqual(expect.arrayContaining(['at-the-limit-of-200']));
    expect(again).toBeUndefined();
  });
});

describe('a conformance run of which a load was not offered as it was to be', () => {
  const limiter = { id: 'right', says: '', start: limited(200, { window: 'sliding-log', refusedCallsCount: false }) };

  /** The outcomes by check where calls of one load were left out. */
  function withoutPart(name: string): Record<string, string> {
    const phases = phasesOf({ limiter, seed: 1 }, ['below', 'above', 'recovery']).map((phase) => {
      const { profile, measured } = phase;
      if (profile.name !== name) return phase;
      return { profile, measured: { ...measured, offered: { ...measured.offered, dropped: 9 } } };
    });
    const said = judgeConformance(phases).checks.map(({ id, outcome, findings }) => [
      id,
      [outcome, ...findings.map(({ code }) => code)].join(' '),
    ]);
    return Object.fromEntries(said);
  }

  it.each([
    ['above', 'limit-above-enforced', 'limit-recovers'],
    ['recovery', 'limit-recovers', 'limit-above-enforced'],
    ['below', 'limit-below-accepted', 'limit-recovers'],
  ])('leaves what %s shows open, and nothing else', (name, open, told) => {
    const outcomes = withoutPart(name);
    expect(outcomes[open]).toMatch(/^errored limit\.rate-not-offered/);
    expect(outcomes[told]).toBe('passed');
  });
});
