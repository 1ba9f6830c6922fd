import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import type { Expectation } from '../../../scenarios/scenario.ts';
import { answeredOr, type Fault, type Faults, type FaultTarget, refusedFor } from './fault.ts';

/** No UTF-8: bytes that never occur, lone and missing continuations, overlong forms, surrogates, beyond U+10FFFF, Latin-1. */
const BROKEN: readonly (readonly number[])[] = [
  [0xff],
  [0x80],
  [0xc3],
  [0xf0, 0x9f, 0x98],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0x63, 0x61, 0x66, 0xe9],
];

/** Calls whose body is JSON but for bytes in a string that are no UTF-8: in a key, or after the GroupId. */
export function byteFaults(target: FaultTarget): Faults {
  const id = JSON.stringify(target.GroupId);
  const frames: [string, string][] = [
    [`{"GroupId":${id},"GroupCounterKeys":["`, '"]}'],
    [`{"GroupId":${id},"GroupCounterKeys":["like","`, '","unlike"]}'],
    [`{"GroupId":${id.slice(0, -1)}`, '"}'],
  ];
  const fault = ([before, after]: [string, string], broken: readonly number[]): Fault => {
    const bytes = [...Buffer.from(before), ...broken, ...Buffer.from(after)];
    return { title: 'the body is not UTF-8', expect: expectationOf(bytes, target), call: { body: { bytes } } };
  };
  const bytes = fc.array(fc.integer({ min: 0x80, max: 0xff }), { minLength: 1, maxLength: 4 });
  return {
    classic: BROKEN.map((broken, index) => fault(frames[index % frames.length] ?? ['', ''], broken)),
    generated: fc
      .tuple(fc.constantFrom(...frames), bytes)
      .filter(([, broken]) => !isUtf8(Uint8Array.from(broken)))
      .map(([frame, broken]) => fault(frame, broken)),
  };
}

/** Refused, or answered as what it is to a reader that puts U+FFFD in the place of such bytes. */
function expectationOf(bytes: readonly number[], target: FaultTarget): Expectation {
  const read = JSON.parse(Buffer.from(bytes).toString()) as { GroupId: string; GroupCounterKeys?: string[] };
  return read.GroupId === target.GroupId
    ? answeredOr(target, ['body-not-utf8'], read.GroupCounterKeys)
    : refusedFor(['body-not-utf8', 'missing-group', 'malformed-group-id', 'group-id-length']);
}
