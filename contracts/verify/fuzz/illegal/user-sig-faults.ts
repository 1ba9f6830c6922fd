import fc from 'fast-check';
import type { Cause } from '../../../../openapi/generated/constants.ts';
import { type Spoil, spoilt } from '../../../account/spoilt.ts';
import { ANY_SCRIPT } from '../draw-keys.ts';
import { type Fault, type Faults, type FaultTarget, membersOf, refusedOn } from './fault.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-_';

/** Decoders may overlook what is before and after these: the zlib header and its checksum. */
const HEADER_CHARACTERS = 4;
const CHECKSUM_CHARACTERS = 12;

/** Calls with a UserSig that is garbage, or a right one that was cut, altered or added to. */
export function userSigFaults(target: FaultTarget): Faults {
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
  const { usersig } = target;
  const spoiltBy = ([how, spoil]: Spoilt): Fault => ({
    ...made(spoilt(usersig, spoil), `the UserSig was ${how}`, [], 'altered'),
    spoil,
  });
  const first = Math.min(HEADER_CHARACTERS, usersig.length);
  const last = Math.max(first, usersig.length - CHECKSUM_CHARACTERS - 1);
  const place = fc.integer({ min: first, max: last });
  const changed = fc
    .tuple(place, fc.constantFrom('', '\u0000', ...ALPHABET))
    .map(([at, put]): Spoilt => [`changed at ${at}`, { at, drop: 1, put }]);
  const isSpoilt = ([, spoil]: Spoilt) => ![usersig, ''].includes(spoilt(usersig, spoil));
  return {
    classic: [
      ...GARBAGE.map(garbage),
      ...classicSpoils(usersig.length, (first + last) >> 1)
        .filter(isSpoilt)
        .map(spoiltBy),
    ],
    generated: fc.oneof(
      GARBAGE_TEXT.map(garbage),
      place.map((at) => spoiltBy([`cut short after ${at} characters`, { at }])),
      changed.filter(isSpoilt).map(spoiltBy),
    ),
  };
}

/** What was done to a right UserSig, in words and as it is done. */
type Spoilt = [how: string, spoil: Spoil];

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

function classicSpoils(length: number, middle: number): Spoilt[] {
  return [
    ['cut short in the middle', { at: middle }],
    ['cut short near its end', { at: Math.max(0, length - CHECKSUM_CHARACTERS) }],
    ['robbed of its first half', { at: 0, drop: middle }],
    ['robbed of a character', { at: middle, drop: 1 }],
    ['put in lower case', 'lower'],
    ['put in upper case', 'upper'],
    ['turned round', 'turned'],
  ];
}
