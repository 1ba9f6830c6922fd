import type { Due } from '../../../oracles/conclusion/due.ts';
import type { PlayedAnswer } from '../../client-mock.ts';
import type { DrivenCase } from '../driven-case.ts';
import {
  ANY_KEYS,
  answersCounters,
  answersRefusal,
  COUNTERS,
  conclusionCheck,
  drivenCase,
  json,
  OK_TEXT,
} from './build.ts';

const OWN =
  '[page]: the type of GroupId is String, and it is the ID of the group; [create]: an app may give its groups IDs of printable ASCII, of less than 48 bytes';

/** Bytes of an ID that an app gives, at most. */
const LONGEST_ID = 47;

/** Groups whose IDs are as IDs may be, and a group that is asked for more than once. */
export const GROUP_CASES: readonly DrivenCase[] = [
  named(
    'of-the-service',
    'A group is asked for by an ID as the service makes them, letter by letter.',
    '[page]: the sample of a GroupId is @TGS#aC5SZEAEF',
    (fresh) => `@TGS#aC${fresh.slice(1, 12).toUpperCase()}EF`,
  ),
  named('of-digits', 'A GroupId that is all digits stays a string.', OWN, (fresh) =>
    `0${BigInt(`0x${fresh.slice(1)}`)}`.slice(0, 25),
  ),
  named(
    'of-signs',
    'A GroupId arrives as it is, whatever the query, forms, HTML or JSON write otherwise.',
    OWN,
    (fresh) => `${fresh.slice(0, 13)}+%41&<"\\/'?#=;>`,
  ),
  named(
    'of-spaces',
    'A GroupId keeps the spaces at its ends and inside.',
    OWN,
    (fresh) => ` ${fresh.slice(0, 12)}  ${fresh.slice(12)} `,
  ),
  named('longest', 'A GroupId of 47 bytes arrives whole.', OWN, (fresh) =>
    `${fresh}-${fresh.slice(1)}`.slice(0, LONGEST_ID),
  ),
  {
    check: conclusionCheck(
      'asked-again',
      'A group that is asked for again is reported with its counters as they are by then.',
      '[page]: GroupCounter holds the latest counters of the group',
    ),
    keys: ANY_KEYS,
    askedBefore: true,
    answers: () => [{ as: 'gck.ok' }, json(OK_TEXT.replace('5', '6'))],
    due: [answersCounters([{ Key: 'like', Value: 6 }, ...COUNTERS.slice(1)])],
    answeredBy: 'OK with like=6 and unlike=1, where the same call was answered with like=5 before',
  },
  askedAgain('refused', 'FAIL with ErrorCode 10010', { as: 'gck.10010' }, answersRefusal(10010)),
  {
    ...askedAgain('lost', 'HTTP 502 with an HTML page', { as: 'gck.fault-http-502' }, { due: 'trouble' }),
    isTransport: true,
    slow: 'broken',
  },
];

/** What a call is answered after the same one was answered with counters: these stand for nothing any more. */
function askedAgain(id: string, what: string, answer: PlayedAnswer, due: Due): DrivenCase {
  return {
    check: conclusionCheck(
      `asked-again-${id}`,
      `A call that is answered by ${what} is reported so, though the same call had counters before.`,
      '[page]: ActionStatus and ErrorCode of an answer say what became of its own call; GroupCounter holds the latest counters of the group',
      due,
    ),
    keys: ANY_KEYS,
    askedBefore: true,
    answers: () => [{ as: 'gck.ok' }, answer],
    due: [due],
    answeredBy: `${what}, where the same call was answered with like=5 and unlike=1 before`,
  };
}

function named(id: string, requirement: string, source: string, groupId: (fresh: string) => string): DrivenCase {
  const about = { id: `group-id-${id}`, requirement, source, answeredBy: 'OK with like=5 and unlike=1' };
  return { ...drivenCase(about, { as: 'gck.ok' }, answersCounters(COUNTERS)), groupId };
}
