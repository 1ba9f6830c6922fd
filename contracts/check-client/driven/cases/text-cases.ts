import type { StateCounter } from '../../../scenarios/states.ts';
import type { PlayedAnswer } from '../../client-mock.ts';
import type { DrivenCase } from '../driven-case.ts';
import { answersCounters, answersRefusal, COUNTERS, drivenCase, json, OK_TEXT } from './build.ts';

const KEYS = '[update]: a Key has up to 128 bytes, and no word is kept from it';

/** Two counters of keys that have several bytes for each letter. */
const OF_MANY_BYTES = counters('点赞点赞点赞点赞', '取消点赞');

/** Words that objects of JavaScript, or of Python, have already. */
const WORDS = counters('__proto__', 'constructor', 'hasOwnProperty', 'length', '__class__');

/** What a page, a path, a template or a comment would take for something of its own. */
const SIGNS = counters(
  'a//b',
  '/*c*/',
  '} {',
  '[,]',
  '&amp;',
  '%41',
  'd+e',
  'f.g',
  '007',
  '{0}',
  '%s',
  'tab\there',
  '👍🏽',
  '👨‍👩‍👧',
);

/** The same with two that differ in their case alone. */
const SIGNS_AND_CASES = [...SIGNS, { Key: 'Like', Value: 40 }, { Key: 'like', Value: 41 }];

/** An ErrorInfo that is hard on whoever writes it into something. */
const INFO_OF_SIGNS = `see https://provider.test/?a=%41&b={0} /* 100 %s of %d, \${x} */ "点赞" 👍\n,} {second line ${'x'.repeat(500)}`;

/** As many and as long as they may be. */
const LONGEST = counters(...Array.from({ length: 20 }, (_, index) => `counter-${index}-`.padEnd(128, 'x')));

/** Right answers whose text is hard on whoever takes it to pieces by hand. */
export const TEXT_CASES: readonly DrivenCase[] = [
  right(
    'in-pieces',
    'An answer may come in pieces, cut within a letter too.',
    '[http]: RFC 9112 section 7.1 has every recipient read chunked transfer coding; [json]: RFC 8259 section 8.1 has the text in UTF-8, in which a letter may have several bytes',
    'OK in chunks of 7 bytes',
    OF_MANY_BYTES,
    { reply: { ...json(textOf(OF_MANY_BYTES)).reply, pieceBytes: 7 } },
  ),
  right(
    'long',
    'A long answer is read to its end.',
    '[overview]: an answer may have up to 1 MB; [json]: RFC 8259 section 2 allows white space between tokens',
    'OK in 70 kB, with 20 counters',
    LONGEST,
    json(textOf(LONGEST).replaceAll('{"Key"', `${' '.repeat(3400)}{"Key"`)),
  ),
  right(
    'members-inside-members',
    'Members are read where they stand: what is inside an unknown member is none of the answer.',
    '[page]: ActionStatus, ErrorCode and GroupCounter are fields of the response; [json]: RFC 8259 section 4 has a name belong to its own object; [web-sdk]: its own protocol has a member that the page does not name',
    'OK with an unknown member that holds an ErrorCode and a GroupCounter of its own',
    COUNTERS,
    json(
      OK_TEXT.replace(
        '{"ActionStatus"',
        '{"Detail":{"ErrorCode":10002,"ActionStatus":"FAIL","GroupCounter":[{"Key":"like","Value":7}]},"ActionStatus"',
      ),
    ),
  ),
  right(
    'keys-that-are-words',
    'Keys are data, though they be words of a language.',
    KEYS,
    `OK with the keys ${WORDS.map(({ Key }) => Key).join(', ')}`,
    WORDS,
    json(textOf(WORDS)),
  ),
  right(
    'keys-of-signs',
    'Keys are data, though they look like code, escapes, comments or numbers, and some letters have four bytes.',
    KEYS,
    `OK with the keys ${namesOf(SIGNS)}`,
    SIGNS,
    json(textOf(SIGNS)),
  ),
  {
    ...drivenCase(
      {
        id: 'chosen-keys-of-signs',
        requirement: 'Such keys arrive as they are where they are asked for.',
        source: `${KEYS}; [page]: GroupCounterKeys lists the keys of the counters to get`,
        answeredBy: `OK with those of its keys that are asked for: ${namesOf(SIGNS_AND_CASES)}`,
        keys: { form: 'chosen-keys', keys: SIGNS_AND_CASES.map(({ Key }) => Key) },
        held: SIGNS_AND_CASES.map(({ Key }) => Key),
      },
      { as: 'gck.ok' },
      answersCounters(SIGNS_AND_CASES),
    ),
    answers: (GroupId) => [
      { given: [{ state: 'a group with counters', params: { GroupId, GroupCounter: SIGNS_AND_CASES } }] },
    ],
  },
  drivenCase(
    {
      id: 'error-info-of-signs',
      requirement: 'A refusal is reported with its code, whatever its ErrorInfo looks like.',
      source: '[page]: the type of ErrorInfo is String, and the specific error code is in the response field ErrorCode',
      answeredBy: 'FAIL with ErrorCode 10010, whose ErrorInfo is long, and has signs of URLs, templates and comments',
    },
    json(JSON.stringify({ ActionStatus: 'FAIL', ErrorCode: 10010, ErrorInfo: INFO_OF_SIGNS })),
    answersRefusal(10010),
  ),
  right(
    'header-names',
    'The names of headers are read in whatever case they come.',
    '[http]: RFC 9110 section 5.1 has names of fields be case-insensitive',
    'OK, with the names of its headers in capitals',
    COUNTERS,
    {
      reply: {
        status: 200,
        headers: { 'CONTENT-TYPE': 'application/json' },
        lengthName: 'CONTENT-LENGTH',
        body: OK_TEXT,
      },
    },
  ),
];

function counters(...keys: readonly string[]): StateCounter[] {
  return keys.map((Key, index) => ({ Key, Value: index + 1 }));
}

function namesOf(list: readonly StateCounter[]): string {
  return list.map(({ Key }) => JSON.stringify(Key)).join(', ');
}

function textOf(list: readonly StateCounter[]): string {
  return OK_TEXT.replace(/\[.*\]/, () => JSON.stringify(list));
}

function right(
  id: string,
  requirement: string,
  source: string,
  answeredBy: string,
  list: readonly StateCounter[],
  answer: PlayedAnswer,
): DrivenCase {
  const keys = { form: 'any', keys: list.map(({ Key }) => Key) } as const;
  const held = keys.keys;
  return drivenCase({ id, requirement, source, answeredBy, keys, held }, answer, answersCounters(list));
}
