import { type Latencies, type Latency, type LimitPhase, type LimitReport, phaseText } from './limit.ts';
import { msText } from './ms-text.ts';

/** How calls of one outcome fared in one load: from when they were sent, or from when they were due. */
export type LatencyRow = { load: string; outcome: string; fromDue: boolean; latency: Latency };

/** Outcomes of calls as people read them, in the order in which they are told. */
export const CALL_OUTCOMES = { accepted: 'OK', refused: 'refused', failed: 'failed' } as const satisfies Record<
  keyof Latencies,
  string
>;

/** What is told of latency, load by load. Times from when calls were due only where they say something else. */
export function latencyRows({ phases = [] }: Pick<LimitReport, 'phases'>): LatencyRow[] {
  return phases.flatMap(rowsOf);
}

function rowsOf({ latency, latencyFromDue = {}, ...phase }: LimitPhase): LatencyRow[] {
  const load = phaseText(phase);
  return (Object.keys(CALL_OUTCOMES) as (keyof Latencies)[]).flatMap((name) => {
    const [sent, due] = [latency[name], latencyFromDue[name]];
    const outcome = CALL_OUTCOMES[name];
    return [
      ...(sent ? [{ load, outcome, fromDue: false, latency: sent }] : []),
      ...(sent && due && differs(sent, due) ? [{ load, outcome, fromDue: true, latency: due }] : []),
    ];
  });
}

/** A stall shows in the calls that it kept back; what the engine is late by otherwise is a part of a millisecond. */
const TELLING_MS = 1;

function differs(sent: Latency, due: Latency): boolean {
  return due.p99 - sent.p99 >= TELLING_MS || due.max - sent.max >= TELLING_MS;
}

/** Heads of the columns of a table of latency, from the number of calls on. */
export const LATENCY_HEADS = ['calls', 'p50', 'p90', 'p99', 'p99.9', 'max'] as const;

/** The cells below these heads. */
export function latencyCells({ samples, p50, p90, p99, p999, max }: Latency): string[] {
  return [String(samples), ...[p50, p90, p99, p999, max].map(msText)];
}
