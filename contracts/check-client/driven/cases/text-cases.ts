import type { StateCounter } from '../../../scenarios/states.ts';
import type { PlayedAnswer } from '../../client-mock.ts';
import type { DrivenCase } from '../driven-case.ts';
import { answersCounters, COUNTERS, drivenCase, json, OK_TEXT } from './build.ts';

const KEYS = '[update]: a Key has up to 128 bytes, and no word is kept from it';

/** Two counters of keys that have several bytes for each letter. */
const OF_MANY_BYTES = counters('点赞点赞点赞点赞', '取消点赞');

/** Words that objects of JavaScript, or of Python, have already. */
const WORDS = counters('__proto__', 'constructor', 'hasOwnProperty', 'length', '__class__');

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
];

function counters(...keys: readonly string[]): StateCounter[] {
  return keys.map((Key, index) => ({ Key, Value: index + 1 }));
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
