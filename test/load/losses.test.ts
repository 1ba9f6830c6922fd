import { describe, expect, it } from 'vitest';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import { readLoadAnswer } from '../../load/k6/load-answer.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';
import { measure } from '../../load/measure/measured.ts';
import { PROFILES, type Profile, SHORT_PROFILES } from '../../load/profiles.ts';
import { createLimiter } from '../../mocks/service/limiter.ts';

type Loss = (index: number, ratePerSecond: number) => Pick<LoadCall, 'code' | 'problem'> | undefined;

const NO_ANSWER = { code: 'no-answer' };
const half =
  (answer: ReturnType<Loss>): Loss =>
  (index) =>
    index % 2 === 1 ? answer : undefined;

const LOSSES: [string, Loss][] = [
  ['half of the calls are reset', half(NO_ANSWER)],
  ...[502, 503, 504].map((status): [string, Loss] => [
    `half of the answers are ${status} without an envelope`,
    half(readLoadAnswer(status, '<html>Bad gateway</html>')),
  ]),
  ['the provider dies after a second', (index, rate) => (index >= rate ? NO_ANSWER : undefined)],
  ['one call is lost', (index) => (index === 70 ? NO_ANSWER : undefined)],
];

/** What a run has judged whose calls reach the right provider, and whose answers are lost on the way back. */
function outcomes(profile: Profile, loss: Loss): Record<string, string> {
  const limiter = createLimiter(200, 'fixed', false);
  const count = profile.ratePerSecond * profile.durationSeconds;
  const calls = Array.from({ length: count }, (_, index): LoadCall => {
    const startedAtMs = 1_700_000_000_000 + (index * 1000) / profile.ratePerSecond;
    const accepted = limiter.take('app', startedAtMs);
    const lost = loss(index, profile.ratePerSecond);
    if (lost) return { startedAtMs, kind: 'broken', ...lost };
    return { startedAtMs, kind: accepted ? 'accepted' : 'refused', code: accepted ? '0' : '60007' };
  });
  const { checks } = judgeLoad(measure({ profile, calls, dropped: 0, others: 'none' }), profile);
  return Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
}

const RUNS = [PROFILES.smoke, SHORT_PROFILES.below, SHORT_PROFILES.above];

describe.each(RUNS)('of a run of $name', (profile) => {
  it.each(LOSSES)('no check passes where %s, and none blames the provider', (_, loss) => {
    expect(new Set(Object.values(outcomes(profile, loss)))).toEqual(new Set(['errored']));
  });

  it('no check passes where bodies cannot be read, which is no loss but a bad answer', () => {
    const { 'limit-answers-valid': answers, ...others } = outcomes(profile, half(readLoadAnswer(200, '<html>')));
    expect(answers).toBe('failed');
    expect(new Set(Object.values(others))).toEqual(new Set(['errored']));
  });

  it('every check passes without a loss', () => {
    expect(new Set(Object.values(outcomes(profile, () => undefined)))).toEqual(new Set(['passed']));
  });
});

it('a provider that was seen to accept more than the limit fails, whatever was lost', () => {
  const calls = Array.from({ length: 2400 }, (_, index): LoadCall => {
    const lost = index % 10 === 0;
    return { startedAtMs: index * (1000 / 300), kind: lost ? 'broken' : 'accepted', code: lost ? 'no-answer' : '0' };
  });
  const { checks } = judgeLoad(
    measure({ profile: SHORT_PROFILES.above, calls, dropped: 0, others: 'none' }),
    SHORT_PROFILES.above,
  );
  expect(checks.map(({ outcome }) => outcome)).toEqual(['failed', 'errored', 'errored', 'errored']);
});
