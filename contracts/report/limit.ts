/** What a load run measured of the call limit. Rates are calls per second; undefined members were not measured. */
export type LimitReport = {
  documented: number;
  offered: { rate: number; achieved: number; maxGapMs?: number; dropped: number };
  accepted: { total: number; sustainedPerSecond: number; burst?: number; burstObservableUpTo?: number };
  refused: { total: number; codes: Record<string, number>; firstAfterCalls?: number };
  verdict: 'enforced' | 'notEnforced' | 'refusesBelow' | 'inconclusive';
};
