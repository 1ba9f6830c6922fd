import type { DefectiveLimiter, LimitedAnswer, Limiter, LimiterStart } from './limiter-case.ts';
import { REFUSED } from './limiter-case.ts';
import { limited } from './right.ts';

/** A right limiter that says something else in the place of a refusal. */
function refusing(instead: (random: () => number) => LimitedAnswer): (start: LimiterStart) => Limiter {
  return (start) => {
    const right = limited(200, { window: 'fixed-clock', refusedCallsCount: false })(start);
    return (call) => {
      const answer = right(call);
      return answer === REFUSED ? instead(start.random) : answer;
    };
  };
}

const code = (one: number, status = 200): LimitedAnswer => ({ body: { code: one }, status });
const always = (answer: LimitedAnswer) => refusing(() => answer);

/** Limiters that count right and answer wrong. */
export const ANSWERS: readonly DefectiveLimiter[] = [
  { id: 'http-429', says: 'refuses with HTTP 429', finding: 'limit.invalid-answer', start: always(code(60007, 429)) },
  {
    id: 'http-503',
    says: 'refuses with HTTP 503 and an envelope',
    finding: 'limit.invalid-answer',
    start: always(code(60007, 503)),
  },
  {
    id: 'no-envelope',
    says: 'refuses without an envelope',
    finding: 'limit.invalid-answer',
    start: always({ body: 'bare' }),
  },
  {
    id: 'http-429-bare',
    says: 'refuses with HTTP 429 alone',
    finding: 'limit.invalid-answer',
    start: always({ body: 'bare', status: 429 }),
  },
  {
    id: 'wrong-code-10004',
    says: 'refuses as an invalid parameter',
    finding: 'limit.wrong-code',
    start: always(code(10004)),
  },
  {
    id: 'wrong-code-10010',
    says: 'refuses as an unknown group',
    finding: 'limit.wrong-code',
    start: always(code(10010)),
  },
  { id: 'code-10002', says: 'refuses as an internal error', finding: 'limit.wrong-code', start: always(code(10002)) },
  {
    id: 'code-10002-for-a-tenth',
    says: 'refuses a tenth as an internal error',
    finding: 'limit.wrong-code',
    start: refusing((random) => (random() < 0.1 ? code(10002) : REFUSED)),
  },
  {
    id: 'undocumented-code',
    says: 'refuses with a code of its own',
    finding: 'limit.wrong-code',
    start: always(code(429)),
  },
  {
    id: 'stale-ok',
    says: 'answers the surplus from a cache',
    finding: 'limit.wrong-counters',
    start: always({ body: 'stale' }),
  },
  {
    id: 'empty-ok',
    says: 'answers the surplus OK, without counters',
    finding: 'limit.wrong-counters',
    start: always({ body: 'empty' }),
  },
  {
    id: 'refused-as-ok',
    says: 'refuses with HTTP 200, 60007 and ActionStatus OK',
    finding: 'limit.invalid-answer',
    start: always({ body: 'refused-ok' }),
  },
  {
    id: 'refused-with-counters',
    says: 'refuses, and gives the counters all the same',
    finding: 'limit.wrong-counters',
    start: always({ body: 'refused-with-counters' }),
  },
  {
    id: 'slow-when-limited',
    says: 'takes 3.5 s to refuse',
    finding: 'limit.late-refusal',
    start: always({ ...REFUSED, delayMs: 3500 }),
  },
];
