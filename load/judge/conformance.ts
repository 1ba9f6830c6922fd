import type { LimitReport } from '../../contracts/report/limit.ts';
import { phaseOf } from '../measure/phase.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { whyAgain } from './agreed.ts';
import type { ConformancePhase } from './conformance-phase.ts';
import { reportOf } from './judge-load.ts';
import { judgeAnswers, judgeRate, observePhase, type PhaseKind, phaseKind, troubleOf } from './judge-phase.ts';
import { recoveredAfterMs } from './judge-recovery.ts';
import { judgeRefusalTime } from './judge-refusal-time.ts';
import type { LimitJudgement } from './limit-judgement.ts';
import { limitVerdict } from './limit-verdict.ts';
import { mergeChecks } from './merge-checks.ts';
import { mergeObservations } from './observe-load.ts';
import { replacedRefusals } from './replaced-refusals.ts';
import { inferWindow, type WindowPhase } from './window/infer-window.ts';

/**
 * Judges the loads of a conformance run together: what is accepted below, right below and above the limit, how the surplus
 * is refused, how it recovers, and which kinds of limit remain possible. A load that is not there decides nothing; one that
 * was not offered as it was to be leaves its checks `errored`, and the others as they are. Throws where there is none.
 */
export function judgeConformance(phases: readonly ConformancePhase[]): LimitJudgement {
  const judged = phases.map(({ profile, measured }) => {
    const trouble = troubleOf(measured, profile);
    const rate = judgeRate(measured, profile, trouble);
    return { rate, answers: judgeAnswers(measured, profile, trouble) };
  });
  const checks = mergeChecks([
    ...judged.flatMap(({ rate, answers }) => [...rate, answers]),
    ...replacedRefusals(phases),
    ...judgeRefusalTime(phases),
  ]);
  const again = [...new Set(loadsToRepeat(phases).map(({ profile }) => phaseKind(profile)))];
  return {
    checks,
    limit: { ...limitOf(phases), verdict: limitVerdict(checks) },
    observations: mergeObservations(phases.flatMap(({ profile, measured }) => observePhase(measured, profile))),
    ...(again.length > 0 && {
      again: `what fails or cannot be told is measured twice before it counts: ${again.join(', ')}`,
    }),
  };
}

/** The loads of a run that count only once they were measured a second time: see `agreed`. */
export function loadsToRepeat<Phase extends ConformancePhase>(phases: readonly Phase[]): Phase[] {
  return phases.filter(({ profile, measured }) => {
    const trouble = troubleOf(measured, profile);
    return whyAgain(measured, trouble, judgeRate(measured, profile, trouble)) !== undefined;
  });
}

/** What was measured of the limit: that of the load above it, with what the others show besides. */
function limitOf(phases: readonly ConformancePhase[]): LimitReport {
  const main = phases.findLast(({ profile }) => phaseKind(profile) === 'above') ?? phases.at(-1);
  if (!main) throw new Error('Failed to judge the limit: no load was run. Run at least one.');
  const report = reportOf(main.measured, main.profile, 'inconclusive');
  const surplus = (main.profile.ratePerSecond - LIMIT_PER_SECOND) * main.profile.durationSeconds;
  const shown = phases.filter(({ profile, measured }) => !troubleOf(measured, profile));
  const of = (kind: PhaseKind): ConformancePhase[] => shown.filter(({ profile }) => phaseKind(profile) === kind);
  const windows = (['above', 'window'] as const).flatMap((kind) =>
    of(kind).map(({ measured }): WindowPhase => ({ kind, calls: measured.calls })),
  );
  const [recoveryMs] = of('recovery').map(({ measured }) => recoveredAfterMs(measured.calls));
  return {
    ...report,
    phases: phases.map(({ profile, measured }) => phaseOf(measured, profile)),
    // A bucket that held more than the whole surplus of the load would have let all of it through.
    accepted: { ...report.accepted, ...(surplus > 0 && { burstObservableUpTo: surplus }) },
    ...(recoveryMs !== undefined && { recoveryMs }),
    ...(windows.length > 0 && inferWindow(windows)),
  };
}
