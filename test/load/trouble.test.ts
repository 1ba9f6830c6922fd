import { describe, expect, it } from 'vitest';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import type { Measured } from '../../load/measure/measured.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun, belowRun } from './measured-run.ts';

const NOTHING = { calls: 0, accepted: 0, refused: {} };

const SILENT = (calls: number) => ({ total: { ...NOTHING, calls }, broken: { 'no-answer': calls } });

/** Runs that prove nothing, with what they say; `calls` is how many the profile is about. */
const TROUBLES = (calls: number): [string, Partial<Measured>, string][] => [
  ['k6 failed', { trouble: 'k6 ended with code 107: boom' }, 'k6 ended with code 107: boom'],
  ['nothing was sent', { total: NOTHING, offered: { sent: 0, dropped: 0 } }, `only 0 of ${calls}`],
  ['iterations were dropped', { offered: { sent: calls - 1, dropped: 1 } }, `1 of ${calls} calls were left out`],
  ['too few were sent', { offered: { sent: calls * 0.97, dropped: 0 } }, 'the rate was not offered'],
  ['too few arrived', { total: { calls: calls * 0.97, accepted: 5, refused: {} } }, 'arrived in one stretch'],
  ['more arrived than was sent', { total: { calls: calls + 9, accepted: 5, refused: {} } }, 'something else calls'],
  ['no call got an answer', SILENT(calls), 'is anything listening?'],
  [
    'why is known',
    { ...SILENT(calls), silences: { 'the name does not resolve (1101)': calls } },
    ': the name does not',
  ],
  ['a gateway answers', { total: { ...NOTHING, calls }, broken: { 'http-502': calls } }, 'own (http-502: '],
  ['no answer could be read', { total: { ...NOTHING, calls } }, 'no call was accepted (no answer could be read)'],
  ['the UserSig is not right', { total: { calls, accepted: 0, refused: { 70001: calls } } }, `(70001: ${calls})`],
];

const RUNS = [
  { profile: SHORT_PROFILES.below, calls: 1800, run: belowRun },
  { profile: SHORT_PROFILES.above, calls: 2400, run: aboveRun },
];

describe.each(RUNS)('a run of $profile.name judges nothing where', ({ profile, calls, run }) => {
  it.each(TROUBLES(calls))('%s', (_, changes, reason) => {
    const { checks, limit } = judgeLoad(run(changes), profile);
    expect(limit.verdict).toBe('inconclusive');
    expect(checks.length).toBeGreaterThan(1);
    for (const check of checks)
      expect(check).toMatchObject({ outcome: 'errored', reason: expect.stringContaining(reason) });
  });
});

describe('the answers of a run', () => {
  const outcome = (changes: Partial<Measured>) => judgeLoad(belowRun(changes), SHORT_PROFILES.below).checks.at(-1);

  it('that break the schema fail, each kind with its count', () => {
    const problems = { 'HTTP status 502': 3, '/ErrorCode must be integer': 1 };
    expect(outcome({ problems })).toMatchObject({
      outcome: 'failed',
      findings: [
        { code: 'limit.invalid-answer', message: '3 of 1800 answers do not fit the schema: HTTP status 502.' },
        { code: 'limit.invalid-answer', actual: '/ErrorCode must be integer' },
      ],
    });
  });

  it('that break the schema fail at any rate, also where it was not offered', () => {
    const dropped = { sent: 1700, dropped: 100 };
    expect(outcome({ problems: { 'HTTP status 502': 3 }, offered: dropped })).toMatchObject({ outcome: 'failed' });
  });

  it('that were lost are the network, with their number', () => {
    expect(outcome({ broken: { 'no-answer': 2, 'http-502': 1 } })).toMatchObject({
      outcome: 'errored',
      reason: 'the network lost 3 of 1800 calls (no-answer: 2, http-502: 1): their answers cannot be judged',
      findings: [{ code: 'limit.no-answer', actual: 3 }],
    });
  });
});

it('a stall in the midst of a run proves nothing', () => {
  const offered = { sent: 1800, dropped: 0, maxGapMs: 900 };
  const [check] = judgeLoad(belowRun({ offered }), SHORT_PROFILES.below).checks;
  expect(check).toMatchObject({ outcome: 'errored', reason: expect.stringContaining('nothing was sent for 900 ms') });
});
