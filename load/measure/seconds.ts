import type { LimitSecond } from '../../contracts/report/limit.ts';
import type { OutcomeKind } from '../k6/metric-names.ts';
import type { LoadCall } from './load-calls.ts';

/** Entries that a report holds of one run: an hour of seconds. Of a longer run each adds up several. */
export const MOST_ENTRIES = 3600;

export type Seconds = { seconds: LimitSecond[]; secondsPerEntry?: number };

/**
 * What was offered, and what came of it, in each second of a run that took so long, counted from its first call. Seconds in
 * which nothing was sent are there too; calls that were sent after its end stand in the seconds that they were sent in.
 */
export function secondsOf(calls: readonly LoadCall[], ranSeconds: number): Seconds {
  const fromMs = calls[0]?.startedAtMs ?? 0;
  const secondOf = ({ startedAtMs }: LoadCall): number => Math.floor((startedAtMs - fromMs) / 1000);
  const length = Math.max(Math.ceil(ranSeconds), 1 + calls.reduce((last, call) => Math.max(last, secondOf(call)), -1));
  const perEntry = Math.ceil(length / MOST_ENTRIES) || 1;
  const seconds = Array.from({ length: Math.ceil(length / perEntry) }, (_, index) => noCalls(index * perEntry));
  for (const call of calls) {
    const entry = seconds[Math.floor(secondOf(call) / perEntry)];
    if (entry === undefined) continue;
    entry.offered++;
    entry[NAMES[call.kind]]++;
  }
  return { seconds, ...(perEntry > 1 && { secondsPerEntry: perEntry }) };
}

const NAMES = { accepted: 'accepted', refused: 'refused', broken: 'failed' } as const satisfies Record<
  OutcomeKind,
  string
>;

function noCalls(second: number): LimitSecond {
  return { second, offered: 0, accepted: 0, refused: 0, failed: 0 };
}
