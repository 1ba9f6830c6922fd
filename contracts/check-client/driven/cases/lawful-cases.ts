import type { StateCounter } from '../../../scenarios/states.ts';
import type { PlayedAnswer } from '../../client-mock.ts';
import type { DrivenCase } from '../driven-case.ts';
import { answersCounters, answersRefusal, CONTROL, COUNTERS, drivenCase, json, OK_TEXT } from './build.ts';

const MEMBERS =
  '[web-sdk]: its own protocol has a member GroupCounterSeq that the page does not name; [page]: counters stand in GroupCounter';
const WRITTEN =
  '[json]: RFC 8259 sections 1, 2 and 7 leave the order of members, white space between tokens and escapes to the writer';
const INT64 = '[update]: a Value is a signed 64-bit integer; [sdk]: a decrease may take it below zero';
const SLOW = '[overview]: the backend takes up to 3 s, so the time-out of a caller must be longer';

/** Answers that are right, however unusual they look. */
export const LAWFUL_CASES: readonly DrivenCase[] = [
  like(
    CONTROL.replace('conclude-', ''),
    'An answer is reported with its counters.',
    '[page]: GroupCounter holds Key and Value of the counters to get',
    'OK with like=5 and unlike=1',
    { as: 'gck.ok' },
  ),
  ...['stored', 'requested', 'reversed'].map((order) =>
    variation(
      `counter-order.${order}`,
      '[unstated]: in which order counters are returned; [page]: each counter names its Key beside its Value',
    ),
  ),
  ...['empty', 'text', 'absent'].map((info) =>
    variation(
      `error-info-on-ok.${info}`,
      '[overview]: an answer has an ErrorInfo, which its own sample lacks; [page]: ErrorCode is 0 where a call succeeds',
    ),
  ),
  ...['never', 'when-asked'].map((compression) =>
    variation(
      `compression.${compression}`,
      '[http]: RFC 9110 section 8.4 has Content-Encoding say how a body is coded',
    ),
  ),
  ...['empty-array', 'absent'].map((none) => noCounters(`no-counters.${none}`)),
  ...[
    'counters-on-failure.absent',
    'counters-on-failure.empty-array',
    'error-info-on-failure.text',
    'error-info-on-failure.empty',
  ].map(failing),
  like(
    'unknown-member',
    'Members that no page names do not disturb an answer.',
    MEMBERS,
    'OK with members that no page names',
    json(OK_TEXT.replace('{"ActionStatus"', '{"GroupCounterSeq":7,"ErrorDisplay":"","ActionStatus"')),
  ),
  like(
    'unknown-member-of-counter',
    'Members of a counter that no page names do not disturb it.',
    MEMBERS,
    'OK with counters that have more members',
    json(OK_TEXT.replaceAll('"Value"', '"Seq":{"n":[1]},"Value"')),
  ),
  drivenCase(
    {
      id: 'unknown-member-of-refusal',
      requirement: 'Members that no page names do not disturb a refusal.',
      source: MEMBERS,
      answeredBy: 'FAIL with members that no page names',
    },
    json('{"ErrorDisplay":"","ActionStatus":"FAIL","ErrorInfo":"no such group","ErrorCode":10010,"GroupCounterSeq":0}'),
    answersRefusal(10010),
  ),
  like(
    'members-in-another-order',
    'The members of an answer may stand in any order.',
    WRITTEN,
    'OK with its members turned round',
    json(
      '{"GroupCounter":[{"Value":5,"Key":"like"},{"Value":1,"Key":"unlike"}],"ErrorCode":0,"ErrorInfo":"","ActionStatus":"OK"}',
    ),
  ),
  like(
    'white-space',
    'White space between tokens means nothing.',
    WRITTEN,
    'OK with white space',
    json(JSON.stringify(JSON.parse(OK_TEXT), null, 2).replaceAll('\n', '\r\n')),
  ),
  like(
    'escapes',
    'Letters may be escaped.',
    WRITTEN,
    'OK with escaped letters',
    json(OK_TEXT.replaceAll('like"', 'lik\\u0065"').replace('"OK"', '"\\u004fK"')),
  ),
  like(
    'charset',
    'The media type may name its charset.',
    '[json]: RFC 8259 section 8.1 has JSON in UTF-8, whatever else is said',
    'OK as application/json;charset=UTF-8',
    { reply: { status: 200, headers: { 'content-type': 'application/json;charset=UTF-8' }, body: OK_TEXT } },
  ),
  ...Object.entries({
    'value-highest': '9223372036854775807',
    'value-lowest': '-9223372036854775808',
    'value-beyond-double': '9007199254740993',
    'value-beyond-double-below-zero': '-9007199254740993',
    'value-beyond-int32': '2147483648',
    'value-beyond-uint32': '4294967296',
    'value-negative': '-7',
    'value-zero': '0',
  }).map(([id, value]) => valued(id, value)),
  slow(
    'slow-ok',
    'An answer that takes as long as the backend may take, 3 s, is waited for.',
    { as: 'gck.slow' },
    true,
  ),
  slow(
    'slow-refusal',
    'A refusal that takes as long as the backend may take, 3 s, is waited for.',
    { as: 'gck.10010', delayMs: 3000 },
    false,
  ),
];

function like(id: string, requirement: string, source: string, answeredBy: string, answer: PlayedAnswer): DrivenCase {
  return drivenCase({ id, requirement, source, answeredBy }, answer, answersCounters(COUNTERS));
}

function variation(name: string, source: string): DrivenCase {
  const requirement = `Every legal answer is reported alike: ${name}.`;
  return like(name.replace('.', '-'), requirement, source, `OK with like=5 and unlike=1, ${name}`, {
    as: `gck.${name}`,
  });
}

function noCounters(name: string): DrivenCase {
  return drivenCase(
    {
      id: name.replace('.', '-'),
      requirement: `A group without counters is reported as one without, ${name}.`,
      source:
        '[unstated]: whether GroupCounter is empty or left out; [web-sdk]: it takes an answer without GroupCounter for one without counters',
      answeredBy: `OK without counters, ${name}`,
    },
    { as: `gck.${name}` },
    answersCounters([]),
  );
}

function failing(name: string): DrivenCase {
  return drivenCase(
    {
      id: name.replace('.', '-'),
      requirement: `A refusal is reported with its code, ${name}.`,
      source:
        '[unstated]: what else a refusal carries; [page]: the specific error code is in the response field ErrorCode',
      answeredBy: `FAIL with ErrorCode 10010, ${name}`,
    },
    { as: `gck.${name}` },
    answersRefusal(10010),
  );
}

function valued(id: string, value: string): DrivenCase {
  const list: StateCounter[] = [{ Key: 'like', Value: value }];
  const requirement = `The value ${value} is reported exactly.`;
  const answer = json(OK_TEXT.replace(/\[.*\]/, `[{"Key":"like","Value":${value}}]`));
  const keys = { form: 'any', keys: ['like'] } as const;
  return drivenCase(
    { id, requirement, source: INT64, answeredBy: `OK with like=${value}`, keys },
    answer,
    answersCounters(list),
  );
}

function slow(id: string, requirement: string, answer: PlayedAnswer, isOk: boolean): DrivenCase {
  const answeredBy = `${isOk ? 'OK' : 'FAIL with ErrorCode 10010'} after 3 s`;
  const due = isOk ? answersCounters(COUNTERS) : answersRefusal(10010);
  return drivenCase({ id, requirement, source: SLOW, answeredBy, slow: 'delayed' }, answer, due);
}
