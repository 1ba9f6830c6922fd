import { expect, it } from 'vitest';
import { judgeLoad } from '../../../load/judge/judge-load.ts';
import { overrideProfile, PROFILES } from '../../../load/profiles.ts';
import { limiterCalled } from '../../load/limiter-told.ts';
import { evenly, FAR, playedProvider, STILL, USUAL } from '../../load/play-load.ts';

/** Six windows of two seconds: the second half begins in the midst of one. */
const ABOVE = overrideProfile(PROFILES.above, { durationSeconds: 12 });

it.each([
  [5, STILL],
  [5, FAR],
  [3, USUAL],
  [1, STILL],
])(
  'a limit over two seconds is told so, and not as a rate that is too low, wherever its window lies: seed %i',
  (seed, noise) => {
    const { play } = playedProvider({ limiter: limiterCalled('window-of-2-s'), seed, noise });
    const { checks } = judgeLoad(play(ABOVE, evenly(ABOVE.ratePerSecond, ABOVE.durationSeconds)), ABOVE);
    expect(checks.map(({ id, outcome, findings: [finding] }) => [id, outcome, finding?.code])).toEqual([
      ['limit-above-enforced', 'failed', 'limit.longer-window'],
      ['limit-above-accepted', 'couldNotRun', undefined],
      ['limit-code', 'passed', undefined],
      ['limit-answers-valid', 'passed', undefined],
    ]);
  },
);
