import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import type { Fault, Target } from './fault.ts';

/** No UTF-8: bytes that never occur, lone and missing continuations, overlong forms, surrogates, beyond U+10FFFF, Latin-1. */
const BROKEN: readonly (readonly number[])[] = [
  [0xff],
  [0xfe, 0xff],
  [0x80],
  [0xc3],
  [0xe2, 0x82],
  [0xf0, 0x9f, 0x98],
  [0xc0, 0xaf],
  [0xe0, 0x80, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0x63, 0x61, 0x66, 0xe9],
];

/** Calls whose body is JSON but for bytes in a string that are no UTF-8: in a key, or after the GroupId. */
export function byteFaults({ GroupId }: Target): fc.Arbitrary<Fault> {
  const id = JSON.stringify(GroupId);
  const frame = fc.constantFrom<[string, string]>(
    [`{"GroupId":${id},"GroupCounterKeys":["`, '"]}'],
    [`{"GroupId":${id},"GroupCounterKeys":["like","`, '","unlike"]}'],
    [`{"GroupId":${id.slice(0, -1)}`, '"}'],
  );
  return fc
    .tuple(frame, fc.constantFrom(...BROKEN))
    .map(([[before, after], broken]) => [...Buffer.from(before), ...broken, ...Buffer.from(after)])
    .filter((bytes) => !isUtf8(Uint8Array.from(bytes)))
    .map((bytes): Fault => ({ title: 'the body is not UTF-8', causes: ['body-not-utf8'], call: { body: { bytes } } }));
}
