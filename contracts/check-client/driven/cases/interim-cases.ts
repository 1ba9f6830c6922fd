import type { DrivenCase } from '../driven-case.ts';
import { answersCounters, COUNTERS, drivenCase, json, OK_TEXT } from './build.ts';

/**
 * Answers of HTTP that say that the final one is still to come. RFC 9110 obliges every client to read them, but the standard
 * libraries of some languages do not (Python's stops at 103, the fetch of Node at a 100 that nobody asked for), and whether
 * anything before the service sends them no source says: so a client that stops at one is told, and not failed.
 */
export const INTERIM_CASES: readonly DrivenCase[] = [
  interim('interim-continue', [100], 'a 100 (Continue) that nobody asked for'),
  interim('interim-early', [102, 103], '102 (Processing) and 103 (Early Hints)'),
];

function interim(id: string, statuses: readonly (100 | 102 | 103)[], what: string): DrivenCase {
  const { reply } = json(OK_TEXT);
  const driven = drivenCase(
    {
      id,
      requirement: `The answer is read that follows ${what}.`,
      source:
        '[unstated]: whether anything on the way sends interim answers; [http]: RFC 9110 section 15.2 has a client read one or more of them before the final one',
      answeredBy: `${what}, and then OK with like=5 and unlike=1`,
    },
    { reply: { ...reply, interim: statuses } },
    answersCounters(COUNTERS),
  );
  return { ...driven, check: { ...driven.check, level: 'should' } };
}
