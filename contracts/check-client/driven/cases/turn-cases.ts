import type { Due } from '../../../oracles/conclusion/due.ts';
import type { GivenState } from '../../../scenarios/states.ts';
import type { PlayedAnswer } from '../../client-mock.ts';
import type { DrivenCase } from '../driven-case.ts';
import { ANY_KEYS, answersCounters, answersRefusal, COUNTERS, conclusionCheck } from './build.ts';

const OK: PlayedAnswer = { as: 'gck.ok' };

/** Calls of which the first is answered otherwise than the next: whoever sends it again concludes from the last answer. */
export const TURN_CASES: readonly DrivenCase[] = [
  turns('internal-error-then-ok', 'FAIL with ErrorCode 10002', { as: 'gck.10002' }, answersRefusal(10002)),
  turns('limited-then-ok', 'FAIL with ErrorCode 60007', { as: 'gck.60007' }, answersRefusal(60007)),
  {
    ...turns('internal-error-then-chosen', 'FAIL with ErrorCode 10002', { as: 'gck.10002' }, answersRefusal(10002)),
    keys: { form: 'chosen-keys', keys: ['like'] },
    answers: (groupId) => [{ as: 'gck.10002' }, { given: [holding(groupId)] }],
    due: [answersRefusal(10002), answersCounters(COUNTERS.slice(0, 1))],
    answeredBy: 'FAIL with ErrorCode 10002 at first, and OK with the counters that are asked for from then on',
  },
  turns('http-502-then-ok', 'HTTP 502 with an HTML page', { as: 'gck.fault-http-502' }, { due: 'trouble' }),
  turns('closed-then-ok', 'a closed connection', { reply: 'close' }, { due: 'trouble' }),
];

function holding(GroupId: string): GivenState {
  return { state: 'a group with counters', params: { GroupId, GroupCounter: [...COUNTERS] } };
}

function turns(id: string, what: string, first: PlayedAnswer, due: Due): DrivenCase {
  return {
    check: conclusionCheck(
      id,
      `After ${what} and then OK, the client reports what the last of its calls was answered with.`,
      '[page]: ActionStatus and ErrorCode of an answer say what became of its own call; [codes]: of some codes they say that the call may be tried again',
      due,
    ),
    keys: ANY_KEYS,
    answers: () => [first, OK],
    due: [due, answersCounters(COUNTERS)],
    isTransport: true,
    answeredBy: `${what} at first, and OK from then on`,
    slow: 'broken',
  };
}
