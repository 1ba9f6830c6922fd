import exec from 'k6/execution';
import { Counter, Trend } from 'k6/metrics';
import { isLost, type LoadAnswer, outcomeKind } from './load-answer.ts';
import { DUE, LATENCY_METRICS, METRICS, type OutcomeKind, USUAL_CODE } from './metric-names.ts';
import { isTryAgain } from './refusal-codes.ts';

// k6 wants metrics made in init code, and each that a threshold names made at all.
const refusals = new Counter(METRICS.refusals);
const invalid = new Counter(METRICS.invalid);
const unanswered = new Counter(METRICS.unanswered);
// Refusals are quick: in one series with the rest they would make its percentiles look good.
const latencies: Record<OutcomeKind, Trend> = {
  accepted: new Trend(LATENCY_METRICS.accepted, true),
  refused: new Trend(LATENCY_METRICS.refused, true),
  broken: new Trend(LATENCY_METRICS.broken, true),
};

/** What k6 makes anew each time it is asked for; there is none before the first call. */
let metadata: Record<string, number | string | boolean> | undefined;

/** A call that was made: what came back, how long it took, and when it was due, in milliseconds. */
export type CallMade = { answer: LoadAnswer; tookMs: number; dueAtMs: number };

/** Counts one call. Its latency is added right after the answer, so that its point's time less `tookMs` is its start. */
export function record({ answer, tookMs, dueAtMs }: CallMade, expectedCodes: readonly number[]): void {
  const { code, problem } = answer;
  const kind = outcomeKind(code, expectedCodes);
  metadata ??= exec.vu.metrics.metadata;
  metadata[DUE] = dueAtMs;
  latencies[kind].add(tookMs, tagsOf(answer));
  // Else it would stand beside every other metric until the next call.
  delete metadata[DUE];
  if (kind === 'refused' && !isTryAgain(code)) refusals.add(1, { code });
  if (problem !== undefined) invalid.add(1, { code });
  if (isLost(code)) unanswered.add(1, { code });
}

/** None for what most calls are answered: tags cost k6 as much as all else that is added here. */
function tagsOf({ code, problem }: LoadAnswer): { [name: string]: string } | undefined {
  if (problem !== undefined) return { code, problem };
  return code === USUAL_CODE ? undefined : { code };
}
