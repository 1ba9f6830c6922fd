import fc from 'fast-check';
import { ANY_SCRIPT } from '../keys.ts';
import { type Fault, membersOf, type Target } from './fault.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-_';

/** Decoders may overlook what is before and after these: the zlib header and its checksum. */
const HEADER_CHARACTERS = 4;
const CHECKSUM_CHARACTERS = 12;

/** Calls with a UserSig that is garbage, or a right one that was cut, altered or added to. */
export function userSigFaults(target: Target): fc.Arbitrary<Fault> {
  return fc.oneof({ weight: 1, arbitrary: garbage(target) }, { weight: 1, arbitrary: spoilt(target) });
}

function garbage(target: Target): fc.Arbitrary<Fault> {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 200 }),
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.string({ unit: ANY_SCRIPT, minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      'null',
      'undefined',
      '0',
      '%00',
      '{}',
      '[]',
      'eJw*',
      '*',
      '../..',
      "' OR '1'='1",
      '\u0000',
      '\u0000a',
    ),
    fc.integer({ min: 1000, max: 3500 }).map((length) => 'e'.repeat(length)),
  );
  return text.map((usersig): Fault => {
    // What is blank, or ends before it begins to a reader of C strings, may count as absent.
    const isBlank = usersig.trim() === '' || usersig.startsWith('\u0000');
    const causes: Fault['causes'] = ['usersig-malformed', 'usersig-altered', ...(isBlank ? ABSENT : [])];
    return fault(target, 'the UserSig is garbage', causes, usersig, 'malformed');
  });
}

const ABSENT = ['usersig-absent'] as const;

function spoilt(target: Target): fc.Arbitrary<Fault> {
  const { usersig } = target;
  const end = usersig.length - CHECKSUM_CHARACTERS;
  if (end <= HEADER_CHARACTERS + 1) return garbage(target);
  const place = fc.integer({ min: HEADER_CHARACTERS, max: end - 1 });
  const texts = fc.oneof(
    place.map((at) => usersig.slice(0, at)),
    place.map((at) => usersig.slice(at)),
    fc
      .tuple(place, fc.constantFrom(...ALPHABET))
      .map(([at, other]) => usersig.slice(0, at) + other + usersig.slice(at + 1)),
    place.map((at) => usersig.slice(0, at) + usersig.slice(at + 1)),
    place.map((at) => `${usersig.slice(0, at)}\u0000${usersig.slice(at)}`),
    fc.constantFrom(usersig.toLowerCase(), usersig.toUpperCase(), Array.from(usersig).toReversed().join('')),
  );
  return texts
    .filter((text) => text !== usersig)
    .map((text) => fault(target, 'the UserSig was spoilt', ['usersig-malformed', 'usersig-altered'], text, 'altered'));
}

function fault(
  target: Target,
  title: string,
  causes: Fault['causes'],
  usersig: string,
  credential: 'malformed' | 'altered',
): Fault {
  return { title, causes, usersig, call: { credential, body: { json: membersOf(target) } } };
}
