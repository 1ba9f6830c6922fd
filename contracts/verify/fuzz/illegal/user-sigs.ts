import fc from 'fast-check';
import type { Cause } from '../../../../openapi/generated/constants.ts';
import { ANY_SCRIPT } from '../keys.ts';
import { type Fault, type Faults, membersOf, refusedOn, type Target } from './fault.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-_';

/** Decoders may overlook what is before and after these: the zlib header and its checksum. */
const HEADER_CHARACTERS = 4;
const CHECKSUM_CHARACTERS = 12;

/** Calls with a UserSig that is garbage, or a right one that was cut, altered or added to. */
export function userSigFaults(target: Target): Faults {
  const made = (usersig: string, title: string, also: Cause[], credential: 'malformed' | 'altered') => ({
    title,
    expect: refusedOn(target, ['usersig-malformed', 'usersig-altered', ...also]),
    usersig,
    call: { credential, body: { json: membersOf(target) } },
  });
  const garbage = (text: string): Fault => {
    // What is blank, or ends before it begins to a reader of C strings, may count as absent.
    const isBlank = text.trim() === '' || text.startsWith('\u0000');
    return made(text, 'the UserSig is garbage', isBlank ? ['usersig-absent'] : [], 'malformed');
  };
  const spoilt = ([how, text]: Spoilt): Fault => made(text, `the UserSig was ${how}`, [], 'altered');
  const { usersig } = target;
  const first = Math.min(HEADER_CHARACTERS, usersig.length);
  const last = Math.max(first, usersig.length - CHECKSUM_CHARACTERS - 1);
  const place = fc.integer({ min: first, max: last });
  const changed = fc
    .tuple(place, fc.constantFrom('', '\u0000', ...ALPHABET))
    .map(([at, other]): Spoilt => [`changed at ${at}`, usersig.slice(0, at) + other + usersig.slice(at + 1)]);
  const isSpoilt = ([, text]: Spoilt) => text !== usersig && text !== '';
  return {
    classic: [
      ...GARBAGE.map(garbage),
      ...classicSpoils(usersig, (first + last) >> 1)
        .filter(isSpoilt)
        .map(spoilt),
    ],
    generated: fc.oneof(
      GARBAGE_TEXT.map(garbage),
      place.map((at) => spoilt([`cut short after ${at} characters`, usersig.slice(0, at)])),
      changed.filter(isSpoilt).map(spoilt),
    ),
  };
}

/** What was done to a right UserSig, and what came of it. */
type Spoilt = [how: string, text: string];

const GARBAGE = [
  'null',
  '0',
  '%00',
  '{}',
  'eJw*',
  '*',
  '../..',
  "' OR '1'='1",
  '\u0000',
  '\u0000a',
  ' ',
  'e'.repeat(3000),
];

const GARBAGE_TEXT = fc.oneof(
  fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 200 }),
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.string({ unit: ANY_SCRIPT, minLength: 1, maxLength: 20 }),
);

function classicSpoils(usersig: string, middle: number): Spoilt[] {
  const [before, after] = [usersig.slice(0, middle), usersig.slice(middle)];
  return [
    ['cut short in the middle', before],
    ['cut short near its end', usersig.slice(0, -CHECKSUM_CHARACTERS)],
    ['robbed of its first half', after],
    ['robbed of a character', before + after.slice(1)],
    ['put in lower case', usersig.toLowerCase()],
    ['put in upper case', usersig.toUpperCase()],
    ['turned round', Array.from(usersig).toReversed().join('')],
  ];
}
