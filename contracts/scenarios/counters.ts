import { ask, counters, group, scenario } from './build-scenario.ts';
import type { Scenario } from './scenario.ts';

const LIKES = [
  { Key: 'like', Value: 5 },
  { Key: 'unlike', Value: 1 },
  { Key: 'share', Value: 12 },
];

const FOUR = [...LIKES, { Key: 'gift', Value: 3 }];

const EXTREMES = [
  { Key: 'highest', Value: '9223372036854775807' },
  { Key: 'lowest', Value: '-9223372036854775808' },
  { Key: 'beyond-double', Value: '9007199254740993' },
  { Key: 'negative', Value: -7 },
  { Key: 'zero', Value: 0 },
];

const SPECIAL_KEYS = [
  { Key: 'k'.repeat(128), Value: 128 },
  { Key: '点赞', Value: 1 },
  { Key: 'é', Value: 2 },
  { Key: 'e\u0301', Value: 3 },
  { Key: 'like', Value: 4 },
  { Key: 'Like', Value: 5 },
  { Key: ' like', Value: 6 },
  { Key: '👍', Value: 7 },
  { Key: 'a"b\\c/d', Value: 8 },
  // Text that HTML or a URL writes otherwise, and text that looks as if they had.
  { Key: "<b>R&B</b>'s", Value: 9 },
  { Key: 'R&amp;B', Value: 10 },
  { Key: '1+1=%32', Value: 11 },
  { Key: "'like'", Value: 12 },
];

/** Beside each of the asked keys stands one that a careless comparison takes for it. */
const ASKED_KEYS = ['like', 'l_ke', 'sh%', 'a,b', 'a"b\\c/d', 'k'.repeat(128), 'é'.repeat(64), '点赞'];
const NEIGHBOURS = ['like2', ' like', 'Like', 'share', 'a', 'b', `${'k'.repeat(127)}j`, '点'];
const CONFUSABLE = [...ASKED_KEYS, ...NEIGHBOURS].map((Key, index) => ({ Key, Value: index + 1 }));

const TWENTY = Array.from({ length: 20 }, (_, index) => ({ Key: `counter-${index + 1}`, Value: index * 3 }));

/** Calls that are answered OK: which counters come back, and with which values. */
export const COUNTER_SCENARIOS: readonly Scenario[] = [
  scenario({
    id: 'chosen-counters',
    title: 'A call that names keys is answered with those counters and no others.',
    source: '[page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-chosen-counters', LIKES)],
    call: ask('kit-chosen-counters', ['like', 'unlike']),
    expect: counters(LIKES.slice(0, 2)),
  }),
  scenario({
    id: 'one-counter',
    title: 'A call that names one key is answered with that counter alone.',
    source: '[page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-one-counter', LIKES)],
    call: ask('kit-one-counter', ['share']),
    expect: counters(LIKES.slice(2)),
  }),
  scenario({
    id: 'all-counters',
    title: 'A call that names no keys is answered with all counters of the group.',
    source: '[page]: all counters are returned where GroupCounterKeys passes no value in',
    given: [group('kit-all-counters', LIKES)],
    call: ask('kit-all-counters'),
    expect: counters(LIKES),
  }),
  scenario({
    id: 'int64-values',
    title: 'Values are exact over the whole of int64, negative ones and zero included.',
    source: '[update]: a Value is a signed 64-bit integer; [sdk]: a decrease may take it below zero',
    given: [group('kit-int64-values', EXTREMES)],
    call: ask('kit-int64-values'),
    expect: counters(EXTREMES),
  }),
  scenario({
    id: 'chosen-int64-values',
    title: 'A value beyond 2^53 is exact also where its key was named.',
    source: '[update]: a Value is a signed 64-bit integer; [sdk]: a decrease may take it below zero',
    given: [group('kit-chosen-int64', EXTREMES)],
    call: ask('kit-chosen-int64', ['highest', 'beyond-double']),
    expect: counters([EXTREMES[0], EXTREMES[2]].filter((counter) => counter !== undefined)),
  }),
  scenario({
    id: 'keys-byte-for-byte',
    title: 'Keys are compared and returned byte for byte: up to 128 bytes, any script, upper and lower case apart.',
    source:
      '[update]: a Key is a String of up to 128 bytes; [page]: all counters are returned where GroupCounterKeys passes no value in',
    given: [group('kit-special-keys', SPECIAL_KEYS)],
    call: ask('kit-special-keys'),
    expect: counters(SPECIAL_KEYS),
  }),
  scenario({
    id: 'chosen-keys-byte-for-byte',
    title: 'A named key selects the counter of exactly these bytes, not of similar ones.',
    source:
      '[update]: a Key is a String of up to 128 bytes; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-similar-keys', SPECIAL_KEYS)],
    call: ask('kit-similar-keys', ['Like', 'é', '点赞']),
    expect: counters(SPECIAL_KEYS.filter(({ Key }) => ['Like', 'é', '点赞'].includes(Key))),
  }),
  scenario({
    id: 'chosen-confusable-keys',
    title: 'A named key selects its own counter: no prefix, no wildcard, no separator, no part of it counts.',
    source:
      '[update]: a Key is a String of up to 128 bytes; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-confusable-keys', CONFUSABLE)],
    call: ask('kit-confusable-keys', ASKED_KEYS),
    expect: counters(CONFUSABLE.filter(({ Key }) => ASKED_KEYS.includes(Key))),
  }),
  scenario({
    id: 'twenty-chosen-counters',
    title: 'A call that names all 20 keys of a full group is answered with all 20.',
    source: '[update]: a group has at most 20 counters; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-twenty-chosen', TWENTY)],
    call: ask(
      'kit-twenty-chosen',
      TWENTY.map(({ Key }) => Key),
    ),
    expect: counters(TWENTY),
  }),
  scenario({
    id: 'chosen-zero-and-negative',
    title: 'Counters that are zero or negative are returned like any other when they are named.',
    source:
      '[update]: a Value is a signed 64-bit integer; [sdk]: a decrease may take it below zero; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-zero-and-negative', EXTREMES)],
    call: ask('kit-zero-and-negative', ['negative', 'zero']),
    expect: counters(EXTREMES.slice(3)),
  }),
  scenario({
    id: 'request-written-otherwise',
    title: 'The same request with white space, escapes and its members in another order has the same answer.',
    source:
      '[json]: RFC 8259 sections 1, 2 and 7 leave the order of members, white space between tokens and escapes to the writer',
    given: [group('kit-written-otherwise', LIKES)],
    call: {
      body: {
        text: '{\n  "GroupCounterKeys" : [ "l\\u0069ke" ] ,\r\n\t"GroupId" : "kit-written\\u002dotherwise"\n}\n',
      },
    },
    expect: counters(LIKES.slice(0, 1)),
  }),
  scenario({
    id: 'twenty-counters',
    title: 'A group with the full 20 counters is answered with all 20.',
    source:
      '[update]: a group has at most 20 counters; [page]: all counters are returned where GroupCounterKeys passes no value in',
    given: [group('kit-twenty-counters', TWENTY)],
    call: ask('kit-twenty-counters'),
    expect: counters(TWENTY),
  }),
  scenario({
    id: 'no-counters',
    title: 'A group without counters is answered OK with none.',
    source:
      '[unstated]: whether GroupCounter is empty or left out; [page]: all counters are returned where GroupCounterKeys passes no value in',
    given: [group('kit-no-counters', [])],
    call: ask('kit-no-counters'),
    expect: counters([]),
  }),
  scenario({
    id: 'own-counters-only',
    title: 'A call is answered with the counters of its own group, never of another.',
    source: '[page]: GroupId is the ID of the group whose counters are got',
    given: [
      group('kit-own-counters-of-one-group', [{ Key: 'like', Value: 11 }]),
      group('kit-own-counters-of-One-group', [{ Key: 'like', Value: 44 }]),
      group('kit-own-counters-of-one-group-2', [
        { Key: 'like', Value: 22 },
        { Key: 'gift', Value: 33 },
      ]),
    ],
    call: ask('kit-own-counters-of-one-group'),
    expect: counters([{ Key: 'like', Value: 11 }]),
  }),
  scenario({
    id: 'requested-order',
    since: '0.1',
    title: 'Keys asked for in another order than the group holds them select the same counters, in any order.',
    source:
      '[unstated]: in which order counters are returned; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-requested-order', FOUR)],
    call: ask('kit-requested-order', ['share', 'like', 'gift', 'unlike']),
    expect: counters(FOUR),
  }),
];
