import type { PlayedAnswer } from '../../client-mock.ts';
import type { DrivenCase } from '../driven-case.ts';
import { answersCounters, COUNTERS, drivenCase, json, OK_TEXT } from './build.ts';

type Status = 100 | 102 | 103;

const OPEN = '[unstated]: whether anything on the way sends interim answers';

/** Another value for each call that there may be: so it shows of which one a conclusion is. */
const LIKES = Array.from({ length: 12 }, (_, index) => 11 + index);

/**
 * Answers of HTTP that say that the final one is still to come. RFC 9110 obliges every client to read them, but the standard
 * libraries of some languages do not (Python's stops at 103, the fetch of Node at a 100 that nobody asked for), and whether
 * anything before the service sends them no source says: so a client that stops at one, and calls that trouble, is told and
 * not failed. One that says anything else of an interim answer, or of the call after it, says what nobody answered: that
 * is a check of its own (`conclude-final-answers-alone`), and a must.
 */
export const INTERIM_CASES: readonly DrivenCase[] = [
  interim('interim-continue', [100], 'a 100 (Continue) that nobody asked for'),
  callAfter(100),
  interim('interim-early', [102, 103], '102 (Processing) and 103 (Early Hints)'),
  callAfter(103),
];

function interim(id: string, statuses: readonly Status[], what: string): DrivenCase {
  const driven = drivenCase(
    {
      id,
      requirement: `The answer is read that follows ${what}.`,
      source: `${OPEN}; [http]: RFC 9110 section 15.2 has a client read one or more of them before the final one`,
      answeredBy: `${what}, and then OK with like=5 and unlike=1`,
    },
    after(statuses, OK_TEXT),
    answersCounters(COUNTERS),
  );
  return { ...driven, last: true, slow: 'broken', check: { ...driven.check, level: 'should' } };
}

/** A client that stops at the interim answer and calls again has the final one before it, on the same connection. */
function callAfter(status: 100 | 103): DrivenCase {
  const driven = interim(`interim-${status}-then-ok`, [status], '');
  const requirement = `A call that follows one with a ${status} before its answer is reported with its own answer.`;
  const order =
    'RFC 9112 section 9.2 has the order of final answers say which call each is of, whatever interim ones came before';
  return {
    ...driven,
    check: { ...driven.check, requirement, source: `${OPEN}; [http]: ${order}` },
    askedBefore: true,
    answers: () => LIKES.map((like, turn) => after(turn === 0 ? [status] : [], OK_TEXT.replace('5', String(like)))),
    due: LIKES.map((Value) => answersCounters([{ Key: 'like', Value }, ...COUNTERS.slice(1)])),
    answeredBy: `OK with one like more for each call; before the first of these answers, to the same call before, came a ${status}`,
  };
}

function after(statuses: readonly Status[], text: string): PlayedAnswer {
  return { reply: { ...json(text).reply, interim: statuses } };
}
