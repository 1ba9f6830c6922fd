import type { LimitReport } from '../../contracts/report/limit.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import { isRefusal } from './own-bursts.ts';

export type Refill = NonNullable<LimitReport['refill']>;

/** Fewer refills than these show no rule. */
const FEWEST = 2;

/** Intervals are the same where they differ by no more than a tenth, or by what calls are late. */
const SAME_SHARE = 0.1;
const SAME_MS = 15;

/**
 * How calls become available again under constant overload: the calls that are accepted in a row between two pauses, and
 * the time from one row to the next; one at a time where there are no pauses. Undefined where hardly any are accepted, or
 * all. Calls are in the order of time.
 */
export function refillOf(all: readonly LoadCall[]): Refill | undefined {
  // What comes before the first refusal says what had been saved.
  const calls = all.slice(all.findIndex(isRefusal));
  const accepted = calls.filter(({ kind }) => kind === 'accepted').length;
  if (accepted <= FEWEST || !calls.some(isRefusal)) return undefined;
  const rows = rowsOf(calls).slice(1, -1);
  if (rows.length === 0) return evenly(calls, accepted);
  if (rows.length <= FEWEST) return undefined;
  const gaps = rows.slice(1).map(({ beganMs }, index) => beganMs - (rows[index]?.beganMs ?? beganMs));
  const intervalMs = median(gaps);
  const same = gaps.filter((gap) => Math.abs(gap - intervalMs) <= Math.max(SAME_MS, intervalMs * SAME_SHARE));
  return {
    size: median(rows.map(({ size }) => size)),
    intervalMs: Math.round(intervalMs),
    regular: same.length >= gaps.length * 0.8,
  };
}

function evenly(calls: readonly LoadCall[], accepted: number): Refill {
  const tookMs = (calls.at(-1)?.startedAtMs ?? 0) - (calls[0]?.startedAtMs ?? 0);
  return { size: 1, intervalMs: Math.round(tookMs / accepted), regular: true };
}

type Row = { beganMs: number; size: number };

/** Jitter swaps calls at the edges of a row: what is this close together is one, in milliseconds. */
const EDGE_MS = 25;

function rowsOf(calls: readonly LoadCall[]): Row[] {
  const rows: (Row & { endedMs: number })[] = [];
  let refusedMs = Number.NEGATIVE_INFINITY;
  for (const call of calls) {
    if (isRefusal(call)) refusedMs = call.startedAtMs;
    if (call.kind !== 'accepted') continue;
    const last = rows.at(-1);
    const isNext = !last || (refusedMs > last.endedMs && call.startedAtMs - last.endedMs > EDGE_MS);
    if (isNext) rows.push({ beganMs: call.startedAtMs, endedMs: call.startedAtMs, size: 1 });
    else {
      last.size++;
      last.endedMs = call.startedAtMs;
    }
  }
  return rows;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}
