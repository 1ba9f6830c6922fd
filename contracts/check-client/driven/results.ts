import type { CheckResult } from '../../report/check-result.ts';
import { MOST_RESTARTS } from '../adapter/keeper.ts';
import type { AdapterNotes } from '../adapter/notes.ts';
import { DRIVEN_CASES } from './cases/all-cases.ts';
import { CONTROL } from './cases/build.ts';
import { type JudgedCase, judgeCase } from './judge-case.ts';
import type { PlayedCase } from './play-case.ts';
import type { RanPlan } from './run-plan.ts';
import { wholeResults } from './whole-checks.ts';

/** A case with what came of it. */
export type JudgedPlay = { played: PlayedCase; judged: JudgedCase };

/** The results of a run in the order of the table, those over all cases last. `over` is why it ended before its end. */
export function resultsOf(
  { played, left, unsupported }: RanPlan,
  notes: AdapterNotes,
  selected: (id: string) => boolean,
  over: string | undefined,
): CheckResult[] {
  const plays = played.map((one): JudgedPlay => ({ played: one, judged: judgeOnce(one, notes) }));
  const cases = [
    ...caseResults(plays),
    ...left.map(({ check }): CheckResult => ({ ...check, ...notPlayed(over), findings: [] })),
    ...unsupported.map(({ check, keys }): CheckResult => {
      const reason = `the adapter says that its client has no calls of this kind (${keys.form})`;
      return { ...check, outcome: 'notApplicable', reason, findings: [] };
    }),
  ];
  const byId = new Map(cases.map((result) => [result.id, result]));
  const inOrder = DRIVEN_CASES.flatMap(({ check }) => byId.get(check.id) ?? []);
  return [...inOrder.filter(({ id }) => selected(id)), ...wholeResults(plays, notes, selected)];
}

/** Whoever answers a case twice has said nothing. */
function judgeOnce(played: PlayedCase, notes: AdapterNotes): JudgedCase {
  if (!notes.repeated.has(played.id)) return judgeCase(played);
  return { outcome: 'errored', reason: `the adapter answered ${played.id} more than once`, findings: [], hints: [] };
}

function notPlayed(over: string | undefined): Pick<CheckResult, 'outcome' | 'reason'> {
  if (over !== undefined) return { outcome: 'couldNotRun', reason: over };
  return { outcome: 'errored', reason: `the adapter ended too often: it was started anew ${MOST_RESTARTS} times` };
}

/** Where the control does not pass, whoever reports the same of everything would pass here too: that shows nothing. */
function caseResults(plays: readonly JudgedPlay[]): CheckResult[] {
  const control = plays.find(({ played }) => played.driven.check.id === CONTROL)?.judged.outcome;
  return plays.map(({ played, judged }): CheckResult => {
    const { check } = played.driven;
    const { reason, findings } = judged;
    const outcome = judged.outcome === 'failed' && check.level !== 'must' ? 'observed' : judged.outcome;
    const { durationMs } = played;
    if (outcome !== 'passed' || check.control === undefined || control === 'passed')
      return { ...check, outcome, ...(reason !== undefined && { reason }), findings, durationMs };
    const doubt = `its control ${CONTROL} did not pass, so this alone shows nothing`;
    return { ...check, outcome: 'couldNotRun', reason: doubt, findings: [], durationMs };
  });
}
