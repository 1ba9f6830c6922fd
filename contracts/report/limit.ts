/** What offers a load, and its version: k6's own, or that of the library that carries the embedded engine's calls. */
export type LimitEngine = { name: 'k6' | 'embedded'; version: string };

/** An engine for people, as in `k6 v1.8.1`. */
export function engineText({ name, version }: LimitEngine): string {
  return name === 'k6' ? `k6 ${version}` : `the embedded engine (${version})`;
}

/** What a load run measured of the call limit. Rates are calls per second; undefined members were not measured. */
export type LimitReport = {
  /** What offered the load. */
  engine?: LimitEngine;
  documented: number;
  offered: { rate: number; achieved: number; maxGapMs?: number; dropped: number };
  accepted: { total: number; sustainedPerSecond: number; burst?: number; burstObservableUpTo?: number };
  refused: { total: number; codes: Record<string, number>; firstAfterCalls?: number };
  verdict: 'enforced' | 'notEnforced' | 'refusesBelow' | 'inconclusive';
};
