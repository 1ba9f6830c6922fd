import { outcomeKind, readLoadAnswer } from '../../load/k6/load-answer.ts';
import { CALL_TIMEOUT_MS } from '../../load/k6/load-request.ts';
import { scheduleOf } from '../../load/k6/schedule.ts';
import { dueAt } from '../../load/k6/steps.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';
import { type Measured, measure } from '../../load/measure/measured.ts';
import type { MeasuredSecond } from '../../load/measure/read-journal.ts';
import { callsOfStep, type Profile, stepsOf } from '../../load/profiles.ts';
import { createLimiter } from '../../mocks/service/limiter.ts';

/** What becomes of a call in place of the provider's answer, and how long that takes. */
export type Lost = { code: string; problem?: string; tookMs?: number };

/** What is lost: of the call with this index, that is due so many ms after the start of a run of so many ms. */
export type Loss = (call: { index: number; dueMs: number; durationMs: number }) => Lost | undefined;

/** Who counts, and whether what is lost is lost on its way to the provider or on the way back. */
export type Lossy = { loss: Loss; countedBy: 'engine' | 'journal'; way: 'there' | 'back' };

const NO_ANSWER: Lost = { code: 'no-answer' };
const NOT_IN_TIME: Lost = { ...NO_ANSWER, tookMs: CALL_TIMEOUT_MS };
const half =
  (lost: Lost): Loss =>
  ({ index }) =>
    index % 2 === 1 ? lost : undefined;

/** Every kind of loss; of each but the last ones nothing is seen that could be judged. */
export const LOSSES = {
  'resets half of the calls': half(NO_ANSWER),
  'resets one call': ({ index }) => (index === 70 ? NO_ANSWER : undefined),
  'answers half with 502': half(readLoadAnswer(502, '<html>Bad gateway</html>')),
  'answers half with 503': half(readLoadAnswer(503, '')),
  'answers half with 504': half(readLoadAnswer(504, '')),
  'dies in the midst': ({ dueMs, durationMs }) => (dueMs >= durationMs / 2 ? NO_ANSWER : undefined),
  'dies at the start': () => NO_ANSWER,
  'comes up late': ({ dueMs }) => (dueMs < 1500 ? NO_ANSWER : undefined),
  'swallows half': half(NOT_IN_TIME),
  'swallows all': () => NOT_IN_TIME,
  'is slow for half, within the time of a call': half({ code: '0', tookMs: CALL_TIMEOUT_MS - 1000 }),
  'refuses connections for a second': ({ dueMs }) => (dueMs >= 2500 && dueMs < 3500 ? NO_ANSWER : undefined),
  'breaks off the bodies of half': half(NO_ANSWER),
  'shortens the bodies of half': half(readLoadAnswer(200, '{"ActionStatus":"OK","Err')),
  'answers half with 10002': half({ code: '10002' }),
  'answers a third with 10002': ({ index }) => (index % 3 === 1 ? { code: '10002' } : undefined),
} satisfies Record<string, Loss>;

export type LossName = keyof typeof LOSSES;

/** What a run measures at the right provider where so much is lost. */
export function lossyRun(profile: Profile, { loss, countedBy, way }: Lossy): Measured {
  const durationMs = profile.durationSeconds * 1000;
  const limiter = createLimiter(200, 'fixed', false);
  const { vus } = scheduleOf(stepsOf(profile), 500);
  const calls: LoadCall[] = [];
  const arrived: { atMs: number; code: string }[] = [];
  let underWay: number[] = [];
  let dropped = 0;
  for (const [index, { dueMs, step }] of dueCalls(profile).entries()) {
    const startedAtMs = START_MS + dueMs;
    underWay = underWay.filter((endedAtMs) => endedAtMs > startedAtMs);
    if (underWay.length >= vus) {
      dropped++;
      continue;
    }
    const lost = loss({ index, dueMs, durationMs });
    const isLimited = (lost === undefined || way === 'back') && !limiter.take('app', startedAtMs);
    const code = isLimited ? '60007' : '0';
    // A provider's journal knows of its own refusals, and not of what a gateway said in its place.
    if (lost?.code === '10002') arrived.push({ atMs: startedAtMs, code: lost.code });
    else if (lost === undefined || way === 'back') arrived.push({ atMs: startedAtMs, code });
    const { tookMs = TOOK_MS, ...answer } = lost ?? { code };
    const kind = outcomeKind(answer.code, [0]);
    const endedAtMs = startedAtMs + tookMs;
    underWay.push(endedAtMs);
    calls.push({ startedAtMs, endedAtMs, kind, step, ...answer });
  }
  const journal = countedBy === 'journal' && { journal: journalOf(arrived) };
  return measure({ profile, calls, dropped, others: countedBy === 'journal' ? 'none' : 'few', ...journal });
}

function dueCalls(profile: Profile): { dueMs: number; step: number }[] {
  return stepsOf(profile).flatMap((step, index) =>
    Array.from({ length: callsOfStep(step) }, (_, call) => ({ dueMs: dueAt(step, step.startMs, call), step: index })),
  );
}

const START_MS = 1_700_000_000_000;
const TOOK_MS = 2;

function journalOf(arrived: readonly { atMs: number; code: string }[]): MeasuredSecond[] {
  return [...Map.groupBy(arrived, ({ atMs }) => Math.floor(atMs / 1000))].map(([second, within]) => {
    const codes = Map.groupBy(within, ({ code }) => code);
    const refused = [...codes].filter(([code]) => code !== '0').map(([code, { length }]) => [code, length]);
    const accepted = codes.get('0')?.length ?? 0;
    return { second, calls: within.length, accepted, refused: Object.fromEntries(refused) };
  });
}
