import { LIMITS } from '../../../openapi/generated/constants.ts';
import { ask, counters, group } from '../build-scenario.ts';
import { type Story, step, story } from './build-story.ts';

const GROUP = 'kit-large-bodies';

/** As many counters as a group may hold, with keys as long as they may be: each another in its last byte alone. */
export const LONGEST_KEYS = Array.from({ length: LIMITS.countersPerGroup }, (_, at) => ({
  Key: 'k'.repeat(LIMITS.keyBytes - 1) + String.fromCharCode('a'.charCodeAt(0) + at),
  Value: at + 1,
}));

const KEYS = LONGEST_KEYS.map(({ Key }) => Key);

/** More than eight kilobytes and few enough for a line that repeats the call: every character of eleven keys escaped. */
const ESCAPED_KEYS = 11;
const ESCAPED = `{"GroupId":"${GROUP}","GroupCounterKeys":[${KEYS.slice(0, ESCAPED_KEYS).map(escaped).join(',')}]}`;

/** As much for the white space before and behind the keys. */
const SPACED = `{"GroupId":"${GROUP}",${' '.repeat(2900)}"GroupCounterKeys":${JSON.stringify(KEYS)}${' '.repeat(2900)}}`;

function escaped(text: string): string {
  return `"${Array.from(text, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;
}

/** Calls and answers as large as the documented limits make them. */
export const LARGE_STORIES: readonly Story[] = [
  story(
    'large-bodies',
    'A call for the longest keys of a full group is answered whole, however it is written in JSON: also in more than 8 kB.',
    '[update]: 20 counters, keys of 128 bytes; [json]: RFC 8259 sections 2 and 7 let white space stand between tokens, and any character be escaped',
    [
      step(ask(GROUP), counters(LONGEST_KEYS), [group(GROUP, LONGEST_KEYS)]),
      step(ask(GROUP, KEYS), counters(LONGEST_KEYS)),
      step(ask(GROUP, KEYS.slice(-1)), counters(LONGEST_KEYS.slice(-1))),
      step({ body: { text: ESCAPED } }, counters(LONGEST_KEYS.slice(0, ESCAPED_KEYS))),
      step({ body: { text: SPACED } }, counters(LONGEST_KEYS)),
    ],
  ),
];
