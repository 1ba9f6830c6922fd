import { describe, expect, it } from 'vitest';
import type { CheckResult, Outcome } from '../../contracts/report/check-result.ts';
import { makeReport, type Verdict } from '../../contracts/report/report.ts';
import { applyWaivers, type Waiver } from '../../contracts/report/waivers.ts';
import { besideControl } from '../../load/judge/beside-control.ts';
import { judgeConformance } from '../../load/judge/conformance.ts';
import { CHECKS_OF, LIMIT_CHECKS, type LimitCheckId } from '../../load/judge/limit-checks.ts';
import { neededProfiles } from '../../load/needed-profiles.ts';
import { overrideProfile, PROFILES, type Profile, SHORT_PROFILES } from '../../load/profiles.ts';
import { LOSSES, type LossName, type Lossy, lossyRun } from './lossy-run.ts';

/** The loads that decide a check, chosen alone; and of which losses it sees enough to be judged all the same. */
type Row = { runs: readonly Profile[]; sees: { [Name in LossName]?: Outcome } };

/** Half of the answers are there, and are none. */
const BAD_ANSWERS = { 'shortens the bodies of half': 'failed' } as const;
/** What is told to try again is told so by an answer that fits. */
const ANSWERED = { 'answers half with 10002': 'passed', 'answers a third with 10002': 'passed' } as const;

const { below, above } = SHORT_PROFILES;
const closeBelow = overrideProfile(PROFILES.below, { ratePerSecond: 198, durationSeconds: 10 });
const recovery = overrideProfile(PROFILES.recovery, { durationSeconds: 24 });

/** A check that is not in this table is not held against any loss. */
const ROWS: Record<LimitCheckId, Row> = {
  'limit-smoke-answered': { runs: [PROFILES.smoke], sees: {} },
  'limit-below-accepted': { runs: [below], sees: {} },
  'limit-close-below-accepted': { runs: [below, closeBelow], sees: {} },
  'limit-above-enforced': { runs: [below, above], sees: {} },
  'limit-above-accepted': { runs: [below, above], sees: {} },
  'limit-code': { runs: [below, above], sees: {} },
  'limit-recovers': { runs: [below, recovery], sees: {} },
  'limit-refused-in-time': { runs: [below, above], sees: {} },
  'limit-answers-valid': { runs: [below, above], sees: { ...BAD_ANSWERS, ...ANSWERED } },
};

const CASES = (Object.keys(LOSSES) as LossName[]).flatMap((name) =>
  (['engine', 'journal'] as const).flatMap((countedBy) =>
    (['there', 'back'] as const).map((way) => ({ name, countedBy, way, loss: LOSSES[name] })),
  ),
);

function checksOf(runs: readonly Profile[], lossy: Lossy): CheckResult[] {
  return besideControl(judgeConformance(runs.map((profile) => ({ profile, measured: lossyRun(profile, lossy) }))))
    .checks;
}

function verdictOn(checks: readonly CheckResult[]): Verdict {
  const about = { command: 'check', target: '', seed: 1, complete: true, observations: [], toolVersion: '' };
  return makeReport({ ...about, checks, startedAtMs: 0, endedAtMs: 0 }).verdict;
}

/** Waivers of all checks but one, whatever they find. */
function othersWaived(id: string, checks: readonly CheckResult[]): CheckResult[] {
  const others = checks.filter((check) => check.id !== id && check.outcome === 'failed');
  const waivers = others.map((check): Waiver => ({ check: check.id, reason: 'known', until: '2999-12-31' }));
  return applyWaivers(checks, waivers, 0).checks;
}

const VERDICTS: Partial<Record<Outcome, Verdict>> = { passed: 'compatible', failed: 'incompatible' };

/** Tests each check of the limit against losses: all of them, or those that are picked for the check of this number. */
export function judgesNoLoss(isPicked: (check: number, loss: number) => boolean = () => true): void {
  it('every check of the limit is in the table, with the loads that it needs', () => {
    expect(Object.keys(ROWS)).toEqual(LIMIT_CHECKS.map(({ id }) => id));
    const ofProfiles = new Set<string>(Object.values(CHECKS_OF).flat());
    for (const [id, { runs }] of Object.entries(ROWS).filter(([one]) => ofProfiles.has(one))) {
      const all = [...new Set(runs.map(({ name }) => name))];
      expect(
        neededProfiles((one) => one === id, all),
        id,
      ).toEqual(all);
      expect(
        all.flatMap((name) => CHECKS_OF[name]),
        id,
      ).toContain(id);
    }
  });

  describe.each(Object.entries(ROWS))('%s', (id, { runs, sees }) => {
    const judge = (lossy: Lossy) => {
      const checks = checksOf(runs, lossy);
      return { checks, own: checks.filter((check) => check.id === id) };
    };

    it('passes where nothing is lost', () => {
      const { own } = judge({ loss: () => undefined, countedBy: 'journal', way: 'back' });
      expect(own.map(({ outcome }) => outcome)).toEqual(['passed']);
    });

    it.each(CASES.filter((_, index) => isPicked(Object.keys(ROWS).indexOf(id), index)))(
      'is not judged on what it did not see: a provider that $name ($countedBy, lost $way)',
      (lossy) => {
        const { checks, own } = judge(lossy);
        const outcomes = own.map(({ outcome, reason }) => ({ outcome, reason }));
        const expected = sees[lossy.name];
        if (expected === undefined)
          expect(outcomes).toEqual([{ outcome: expect.stringMatching(OPEN), reason: NOT_EMPTY }]);
        else expect(outcomes).toMatchObject([{ outcome: expected }]);
        const verdict = VERDICTS[expected ?? 'errored'] ?? 'inconclusive';
        expect(verdictOn(own), 'chosen alone').toBe(verdict);
        if (verdict !== 'incompatible')
          expect(verdictOn(othersWaived(id, checks)), 'others waived').not.toBe('compatible');
      },
    );
  });
}

const OPEN = /^(errored|couldNotRun)$/;
const NOT_EMPTY = expect.stringMatching(/.{20}/);
