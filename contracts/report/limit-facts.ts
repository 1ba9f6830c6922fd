import { driftText } from './latency-drift.ts';
import { engineText, type LimitModel, type LimitReport, type LimitWindow } from './limit.ts';
import { memoryText } from './provider-memory.ts';

/** Something that a load run measured of the limit, in a few words. */
export type LimitFact = { name: string; value: string };

/** What a load run measured of the limit, for people, as far as it measured it. What it comes to is `limitVerdictText`. */
export function limitFacts(limit: LimitReport): LimitFact[] {
  const { engine, offered, accepted, refused, refill, recoveryMs, candidates } = limit;
  const codes = Object.entries(refused.codes).map(([code, count]) => `${count} with ${code}`);
  const facts: (LimitFact | undefined)[] = [
    { name: 'offered', value: `${offered.achieved}/s${engine ? ` by ${engineText(engine)}` : ''}` },
    offered.worstWindow === undefined
      ? undefined
      : { name: 'most offered', value: `${offered.worstWindow} within a second` },
    offered.dropped > 0 ? { name: 'left out', value: `${offered.dropped} calls that were due` } : undefined,
    { name: 'accepted', value: `${accepted.sustainedPerSecond}/s sustained` },
    accepted.burst === undefined ? undefined : { name: 'most accepted', value: `${accepted.burst} within a second` },
    { name: 'refused', value: `${refused.total}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}` },
    refill && {
      name: 'let in again',
      value: `${refill.size} calls every ${refill.intervalMs} ms${refill.regular ? '' : ', not regularly'}`,
    },
    recoveryMs === undefined ? undefined : { name: 'accepted again', value: `${recoveryMs} ms after the rate fell` },
    candidates && candidates.length > 0
      ? { name: 'the limit may be', value: modelTexts(candidates).join(', or ') }
      : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** What a long load showed of how things went over time. */
export function overTimeFacts({ latencyDrift, providerMemory }: LimitReport): LimitFact[] {
  const facts: (LimitFact | undefined)[] = [
    latencyDrift && { name: 'Latency of accepted calls over time', value: driftText(latencyDrift) },
    providerMemory && { name: 'Memory of the mock', value: memoryText(providerMemory) },
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** What a load run says of the limit, in words. */
export function limitVerdictText({ verdict }: LimitReport): string {
  return verdict === 'inconclusive' ? 'not decided by this run' : verdict;
}

const WINDOWS: Readonly<Record<LimitWindow, string>> = {
  'fixed-clock': "a window on the clock's second",
  'fixed-first-call': 'a window from the first call',
  'sliding-log': 'a sliding window',
  'sliding-counter': 'a sliding counter',
  bucket: 'a bucket',
};

/** Kinds of limit in words; one of which it cannot be told whether refused calls count is said once. */
function modelTexts(models: readonly LimitModel[]): string[] {
  const kinds = Map.groupBy(
    models,
    ({ window, size }) => `${WINDOWS[window]}${size === undefined ? '' : ` of ${size}`}`,
  );
  return [...kinds].map(([kind, alike]) => {
    const counts = new Set(alike.map(({ refusedCallsCount }) => refusedCallsCount));
    if (counts.size > 1) return `${kind}, be it that refused calls count or not`;
    return counts.has(true) ? `${kind} that counts refused calls too` : kind;
  });
}
