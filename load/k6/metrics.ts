import { Counter, Trend } from 'k6/metrics';
import { isLost, type LoadAnswer, outcomeKind } from './load-answer.ts';
import { LATENCY_METRICS, METRICS, type OutcomeKind } from './metric-names.ts';
import { isTryAgain } from './refusal-codes.ts';

// k6 wants metrics made in init code, and each that a threshold names made at all.
const answers = new Counter(METRICS.answers);
const refusals = new Counter(METRICS.refusals);
const invalid = new Counter(METRICS.invalid);
const unanswered = new Counter(METRICS.unanswered);
// Refusals are quick: in one series with the rest they would make its percentiles look good.
const latencies: Record<OutcomeKind, Trend> = {
  accepted: new Trend(LATENCY_METRICS.accepted, true),
  refused: new Trend(LATENCY_METRICS.refused, true),
  broken: new Trend(LATENCY_METRICS.broken, true),
};

/** Counts one call. Everything is added right after the answer, so that its point's time less `tookMs` is its start. */
export function record({ code, problem }: LoadAnswer, tookMs: number, expectedCodes: readonly number[]): void {
  const kind = outcomeKind(code, expectedCodes);
  latencies[kind].add(tookMs, problem === undefined ? { code } : { code, problem });
  answers.add(1, { code });
  if (kind === 'refused' && !isTryAgain(code)) refusals.add(1, { code });
  if (problem !== undefined) invalid.add(1, { code });
  if (isLost(code)) unanswered.add(1, { code });
}
