import { describe, expect, it } from 'vitest';
import type { LimitModel } from '../../../contracts/report/limit.ts';
import { agreed } from '../../../load/judge/agreed.ts';
import { judgeLoad } from '../../../load/judge/judge-load.ts';
import type { LimitJudgement } from '../../../load/judge/limit-judgement.ts';
import { SHORT_PROFILES } from '../../../load/profiles.ts';
import {
  evenly,
  FAR,
  FAR_AND_STALLED,
  type PlayedProvider,
  playedProvider,
  STILL,
  USUAL,
} from '../../load/play-load.ts';
import { limited, RIGHT_LIMITERS, STEADY } from './right.ts';

const { above } = SHORT_PROFILES;
const NOISES = { still: STILL, usual: USUAL, far: FAR, 'far and stalled': FAR_AND_STALLED };

/** What `check` is told above the limit: measured again where that does not count yet. */
function judgeAbove(provider: PlayedProvider): LimitJudgement {
  const { play } = playedProvider(provider);
  const judge = () => judgeLoad(play(above, evenly(above.ratePerSecond, above.durationSeconds)), above);
  const first = judge();
  return first.again === undefined ? first : agreed(first, judge());
}

/** The outcomes of being enforced, and of accepting what it should, with what is wrong. */
function told(provider: PlayedProvider): string {
  const [enforced, accepted] = judgeAbove(provider).checks;
  return [enforced, accepted]
    .flatMap((check) => [check?.outcome, ...(check?.findings.map(({ code }) => code) ?? [])])
    .join(' ');
}

/** A limiter of a kind with another limit. */
function other(model: LimitModel, limit: number) {
  const size = model.size && { size: model.size + limit - 200 };
  return { id: `${limit}`, says: '', start: limited(limit, { ...model, ...size }) };
}

describe.each(Object.entries(NOISES))('a short load above the limit, %s', (name, noise) => {
  const seed = name.length;

  it.each(RIGHT_LIMITERS)('is no blemish on $id', (limiter) => {
    const accepted = limiter.model.refusedCallsCount ? 'observed' : 'passed';
    expect(told({ limiter, seed, noise })).toBe(`passed ${accepted}`);
  });

  // A bucket of two seconds' calls is not drained until half of so short a load is over.
  const kinds = STEADY.filter(({ model }) => (model.size ?? 0) <= 200);

  it.each(kinds)('tells 195 and 205 from $id', ({ model }) => {
    expect(told({ limiter: other(model, 195), seed, noise })).toBe('passed failed limit.too-low');
    expect(told({ limiter: other(model, 205), seed, noise })).toBe('failed limit.not-enforced passed');
  });

  it.each(kinds)('never blames $id for what 30 calls a second of others take', (limiter) => {
    expect(told({ limiter, seed, noise, othersPerSecond: 30 })).not.toContain('failed');
  });
});

it('leaves open who took a little of the limit where others may share it', () => {
  const limiter = other({ window: 'fixed-clock', refusedCallsCount: false }, 190);
  const { checks } = judgeAbove({ limiter, seed: 1, others: 'few' });
  expect(checks[1]).toMatchObject({ id: 'limit-above-accepted', outcome: 'errored' });
  expect(checks[1]?.reason).toMatch(
    /^cannot tell: 190\.\d calls a second were accepted of 200\. Either others call the same app/,
  );
});
