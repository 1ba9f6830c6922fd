import { describe, expect, it } from 'vitest';
import { type ClientEnd, TRAFFIC_RULES, trafficCalls } from '../../../../contracts/oracles/traffic/traffic-rules.ts';
import { calls, series, type Told } from './calls.ts';

/** What a rule says of calls: what keeps it from judging, that all is well, the code of its finding, or that with a doubt. */
function judge(id: string, told: readonly Told[]): string {
  const judged = TRAFFIC_RULES.find((rule) => rule.id === id)?.judge(calls(told));
  if (judged === undefined) throw new Error(`There is no rule ${id}.`);
  if ('unmet' in judged) return 'unmet';
  const [finding] = judged.findings;
  return finding === undefined ? 'kept' : `${finding.code}${judged.doubt ? '?' : ''}`;
}

/** A call for a group of its own. */
const other = (asked: string, at: number, more: Partial<Told> = {}): Told => ({ asked, at, ...more });
const refused = (code: number) => ({ code });

describe('the limit', () => {
  const rule = 'client-keeps-the-limit';
  it.each([
    ['200 calls within a second', series(200, 4), 'kept'],
    ['201 calls within a moment', series(201, 1, { at: 100 }), 'traffic.above-limit'],
    ['200 calls a second for three seconds, evenly', series(600, 5), 'kept'],
    ['240 calls a second for two seconds', series(480, 1000 / 240), 'traffic.above-limit'],
    [
      '200 at the end of one second and 200 at the beginning of the next',
      [...series(200, 1, { at: 795 }), ...series(200, 1, { at: 1000 })],
      'traffic.above-limit?',
    ],
    [
      '200 a second from a first call on',
      [{ at: 300 }, ...series(199, 1, { at: 1090 }), ...series(200, 1, { at: 1300 })],
      'traffic.above-limit?',
    ],
    ['nothing', [], 'unmet'],
  ])('%s', (_what, told, expected) => {
    expect(judge(rule, told)).toBe(expected);
  });
});

describe('what comes after a refusal for the limit', () => {
  const rule = 'client-waits-after-limit';
  const limited = { code: 60007 };
  it.each([
    ['no refusal', series(3, 10), 'unmet'],
    ['one refusal', [{ ...limited, at: 0 }], 'kept'],
    ['a retry after a second', series(3, 1001, limited), 'kept'],
    ['a storm', series(6, 20, limited), 'traffic.repeat-after-limit'],
    [
      'a second try at once with the random of the first',
      [...series(2, 20, { ...limited, random: 'r' }), other('else', 500)],
      'traffic.repeat-after-limit',
    ],
    [
      'the same with the random of all calls',
      [...series(2, 20, { ...limited, random: 'r' }), other('else', 500, { random: 'r' })],
      'traffic.repeat-after-limit?',
    ],
    ['two calls alike, as two tests may make them', series(2, 20, limited), 'traffic.repeat-after-limit?'],
    ['calls that were under way at once', series(4, 1, { ...limited, took: 50 }), 'kept'],
    [
      'every call twice',
      [other('a', 0, limited), other('a', 20), other('b', 40, limited), other('b', 60)],
      'traffic.repeat-after-limit',
    ],
    [
      'one call twice and another once',
      [other('a', 0, limited), other('a', 20), other('b', 40, limited)],
      'traffic.repeat-after-limit?',
    ],
  ])('%s', (_what, told, expected) => {
    expect(judge(rule, told)).toBe(expected);
  });
});

describe('what comes after a refusal that stays one', () => {
  const rule = 'client-repeats-nothing-in-vain';
  it.each([
    ['no refusal', series(3, 10), 'unmet'],
    ['a refusal for the limit alone', series(3, 10, refused(60007)), 'unmet'],
    ['each once', [other('a', 0, refused(10010)), other('b', 5, refused(70001))], 'kept'],
    [
      'each three times',
      [10010, 70001].flatMap((code) => series(3, 100, { asked: String(code), code })),
      'traffic.repeat-in-vain',
    ],
    [
      'one code twice in each of two calls, and another once',
      [...['a', 'b'].flatMap((asked) => series(2, 50, { asked, ...refused(10004) })), other('c', 0, refused(10010))],
      'traffic.repeat-in-vain',
    ],
    [
      'one call in three tests, and others once',
      [...series(3, 5, refused(10010)), other('b', 30, refused(10004))],
      'traffic.repeat-in-vain?',
    ],
    [
      'the same tests in two processes at once',
      ['a', 'b'].flatMap((asked, index) => [
        ...series(2, 20, { asked, ...refused(10010), at: 100 * index }),
        ...series(2, 20, { asked: `${asked} is there`, at: 100 * index + 50 }),
      ]),
      'traffic.repeat-in-vain?',
    ],
    [
      'each twice, and what is answered OK once',
      ['a', 'b'].flatMap((asked, index) => [
        ...series(2, 20, { asked, ...refused(10010), at: 100 * index }),
        other(`${asked} is there`, 100 * index + 50),
      ]),
      'traffic.repeat-in-vain',
    ],
    ['the same after a while', series(2, 5000, refused(10010)), 'kept'],
    ['codes that nobody knows', series(4, 5, refused(99999)), 'unmet'],
  ])('%s', (_what, told, expected) => {
    expect(judge(rule, told)).toBe(expected);
  });
});

describe('what passes', () => {
  const rule = 'client-tries-again';
  it.each([
    ['no trouble', series(3, 10), 'unmet'],
    ['trouble and no retry', [{ ...refused(10002), at: 0 }, other('b', 10)], 'traffic.no-retry'],
    ['trouble, and an end before any retry', [{ ...refused(10002), at: 0, leftMs: 1000 }], 'unmet'],
    ['trouble and a retry', series(2, 100, refused(60008)), 'kept'],
    ['a closed connection and a retry', [{ at: 0, code: undefined, trouble: 'closed' as const }, { at: 100 }], 'kept'],
    ['a gateway and no retry', [{ at: 0, code: undefined, trouble: 'gateway' as const }], 'traffic.no-retry'],
  ])('%s', (_what, told, expected) => {
    expect(judge(rule, told as Told[])).toBe(expected);
  });
});

describe('the time that a client waits', () => {
  const rule = 'client-waits-3-s';
  const open = { code: undefined, trouble: 'left-open' as const };
  it.each([
    ['quick answers', series(3, 10), 'unmet'],
    ['an answer after 2.9 s that is taken', [{ at: 0, took: 2900 }], 'kept'],
    ['an answer after 2.9 s that is not waited for', [{ at: 0, took: 2900, hungUpAfterMs: 1000 }], 'traffic.hung-up'],
    ['a call that ended with its program', [{ at: 0, took: 2900, hungUpAfterMs: 1000, endedWith: true }], 'unmet'],
    ['a call that the end of the run cut', [{ at: 0, took: 2900, hungUpAfterMs: 1000, leftMs: -1 }], 'unmet'],
    ['a call that the end of the run cut after 5 s', [{ ...open, at: 0, hungUpAfterMs: 5000, leftMs: -1 }], 'kept'],
    [
      'a call that was given up before the end of the run',
      [{ at: 0, hungUpAfterMs: 1000, leftMs: 1 }],
      'traffic.hung-up',
    ],
    ['a call that is never answered and given up after 5 s', [{ ...open, at: 0, hungUpAfterMs: 5000 }], 'kept'],
    [
      'a call that is never answered and given up after 1 s',
      [{ ...open, at: 0, hungUpAfterMs: 1000 }],
      'traffic.hung-up?',
    ],
    ['a call that is never answered and still open', [{ ...open, at: 0 }], 'unmet'],
  ])('%s', (_what, told, expected) => {
    expect(judge(rule, told as Told[])).toBe(expected);
  });
});

it('reads of a call whether it had ended when its client was ended', () => {
  const request = { method: 'POST', url: '/?random=1', headers: {}, body: '' };
  const seen = (startedAt: number, hungUpAfterMs?: number) => ({
    request,
    startedAt,
    durationMs: 20,
    ...(hungUpAfterMs !== undefined && { hungUpAfterMs }),
  });
  const read = (end?: ClientEnd) => trafficCalls([seen(1000), seen(1000, 500)], end);
  const leftMs = (end?: ClientEnd) => read(end).map((call) => call.leftMs);
  expect(leftMs({ cutAt: 1500 })).toEqual([480, 0]);
  const endedWith = (endedAt: number) => read({ endedAt }).map((call) => call.endedWith);
  expect(endedWith(1500)).toEqual([false, true]);
  expect(endedWith(1501)).toEqual([false, false]);
  expect(leftMs()).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});

describe('connections', () => {
  const rule = 'client-keeps-connections';
  const apart = (told: readonly Told[]): Told[] => told.map((one, connection) => ({ ...one, connection }));
  it.each([
    ['one connection', series(4, 10), 'kept'],
    ['a connection for each call', apart(series(4, 10)), 'traffic.new-connections'],
    ['three calls', apart(series(3, 10)), 'unmet'],
    ['calls side by side', apart(series(9, 1, { took: 100 })), 'unmet'],
    ['calls far apart', apart(series(9, 10_000)), 'unmet'],
    ['connections that were cut', apart(series(9, 10, { trouble: 'closed', code: undefined })), 'unmet'],
  ])('%s', (_what, told, expected) => {
    expect(judge(rule, told)).toBe(expected);
  });
});
