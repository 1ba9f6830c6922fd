import type { LoadCall } from '../../load/measure/calls.ts';
import type { JournalSecond } from '../../load/measure/journal.ts';
import { type Measured, measure } from '../../load/measure/measured.ts';
import type { Profile } from '../../load/profiles.ts';
import { createLimiter } from '../../mocks/service/limiter.ts';

export type Simulation = {
  profile: Profile;
  /** Calls per second of the provider. */
  limit: number;
  window: 'fixed' | 'sliding' | 'bucket';
  refusedCount: boolean;
  /** When in a second of the clock the load begins. */
  offsetMs: number;
  countedBy: 'engine' | 'journal';
};

/** What a run with perfectly even arrivals measures at a provider with this limit. */
export function simulate({ profile, limit, window, refusedCount, offsetMs, countedBy }: Simulation): Measured {
  const limiter = createLimiter(limit, window, refusedCount);
  const calls = arrivals(profile, 1_700_000_000_000 + offsetMs).map((startedAtMs): LoadCall => {
    const accepted = limiter.take('app', startedAtMs);
    return { startedAtMs, kind: accepted ? 'accepted' : 'refused', code: accepted ? '0' : '60007' };
  });
  const journal = countedBy === 'journal' && { journal: journalOf(calls) };
  return measure({ profile, calls, dropped: 0, appIsOurs: true, ...journal });
}

function arrivals({ ratePerSecond, durationSeconds }: Profile, startMs: number): number[] {
  return Array.from(
    { length: ratePerSecond * durationSeconds },
    (_, index) => startMs + (index * 1000) / ratePerSecond,
  );
}

function journalOf(calls: readonly LoadCall[]): JournalSecond[] {
  const seconds = Map.groupBy(calls, ({ startedAtMs }) => Math.floor(startedAtMs / 1000));
  return [...seconds].map(([second, within]) => {
    const accepted = within.filter(({ kind }) => kind === 'accepted').length;
    const refused = within.length - accepted;
    return { second, calls: within.length, accepted, refused: refused > 0 ? { 60007: refused } : {} };
  });
}
