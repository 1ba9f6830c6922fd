import { describe, expect, it } from 'vitest';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import { PROFILES, type Profile, SHORT_PROFILES } from '../../load/profiles.ts';
import { type Simulation, simulate } from './simulate.ts';

const OFFSETS = [0, 501];
const WINDOWS = ['fixed', 'sliding', 'bucket'] as const;
const COUNTED_BY = ['engine', 'journal'] as const;

/** The verdicts on a provider, whenever in a second the load begins; in its middle, where it is in full or counted by the server too, which takes long to judge. */
function verdicts(simulation: Omit<Simulation, 'offsetMs'>): string[] {
  const isInFull = Object.values<Profile>(PROFILES).includes(simulation.profile);
  const all = OFFSETS.slice(isInFull || simulation.countedBy === 'journal' ? 1 : 0).map((offsetMs) => {
    const { checks, limit } = judgeLoad(simulate({ ...simulation, offsetMs }), simulation.profile);
    return `${limit.verdict}: ${checks.map(({ outcome }) => outcome).join(' ')}`;
  });
  return [...new Set(all)];
}

describe.each(COUNTED_BY)('counted by %s', (countedBy) => {
  describe.each(WINDOWS)('a %s window', (window) => {
    const provider = { window, countedBy };

    it.each([
      ['in short', SHORT_PROFILES.above],
      ['in full', PROFILES.above],
    ])('of the documented limit is enforced, whether refused calls count or not (%s)', (_, profile) => {
      expect(verdicts({ ...provider, profile, limit: 200, refusedCount: false })).toEqual([
        'enforced: passed passed passed passed',
      ]);
      // What starves under a steady overload is seen, and decides nothing.
      const starved = window === 'fixed' ? 'passed' : 'observed';
      expect(verdicts({ ...provider, profile, limit: 200, refusedCount: true })).toEqual([
        `enforced: passed ${starved} passed passed`,
      ]);
    });

    it.each([
      ['in short', SHORT_PROFILES.below],
      ['in full', PROFILES.below],
    ])('of the documented limit refuses nothing below it (%s)', (_, profile) => {
      expect(verdicts({ ...provider, profile, limit: 200, refusedCount: false })).toEqual([
        'inconclusive: passed passed',
      ]);
    });

    it('of 225 calls lets too many through', () => {
      const simulation = { ...provider, profile: SHORT_PROFILES.above, limit: 225, refusedCount: false };
      expect(verdicts(simulation)).toEqual(['notEnforced: failed passed passed passed']);
    });

    it('of 150 calls refuses below the limit', () => {
      const simulation = { ...provider, profile: SHORT_PROFILES.below, limit: 150, refusedCount: false };
      expect(verdicts(simulation)).toEqual(['refusesBelow: failed passed']);
    });
  });

  it('no window at all never refuses, so there is no code to judge', () => {
    const unlimited = { window: 'fixed', countedBy, limit: Number.POSITIVE_INFINITY, refusedCount: false } as const;
    expect(verdicts({ ...unlimited, profile: SHORT_PROFILES.above })).toEqual([
      'notEnforced: failed passed couldNotRun passed',
    ]);
  });
});
