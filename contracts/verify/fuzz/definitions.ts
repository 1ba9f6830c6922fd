import type { CheckDefinition } from '../../report/check.ts';

const FUZZ = { since: '0.1', layer: 'fuzz', level: 'must' } as const;

/** The checks of this layer. */
export const FUZZ_CHECKS = [
  {
    ...FUZZ,
    id: 'fuzz-legal-requests',
    requirement:
      'A legal request of any shape is answered OK with exactly the counters that are due, or with a documented refusal.',
    source: '[page][update][sdk]; JSON and HTTP themselves',
  },
  {
    ...FUZZ,
    id: 'fuzz-illegal-requests',
    requirement:
      'A request that is wrong in one way is refused with a code legal for that; what no source calls wrong may be answered as ever; nothing crashes the provider.',
    source: '[page][overview][codes]',
    control: 'fuzz-legal-requests',
  },
  {
    ...FUZZ,
    id: 'connection-keep-alive',
    requirement: 'Calls over one connection that is kept open each get their own whole answer.',
    source: '[http] 9112 9.3: connections persist, and answers come in the order of the requests',
  },
  {
    ...FUZZ,
    id: 'connection-header-case',
    requirement: 'The names of request headers mean the same in any case.',
    source: '[http] 9110 5.1: names of header fields are not case-sensitive',
  },
  {
    ...FUZZ,
    id: 'connection-chunked-body',
    requirement: 'A body that is sent in chunks means the same as one that is sent with its length.',
    source: '[http] 9112 7.1: who receives HTTP/1.1 must be able to read chunks',
  },
  {
    ...FUZZ,
    id: 'connection-split-body',
    requirement: 'A call whose head and body come in several packets means the same as one that comes in one.',
    source: '[http] 9112 2.2: a message is read as a sequence of bytes, whatever packets bring it',
  },
  {
    ...FUZZ,
    id: 'connection-close',
    requirement: 'A call that asks to close the connection is answered whole before that.',
    source: '[http] 9112 9.6: who is asked to close does so after the answer',
  },
  {
    ...FUZZ,
    id: 'calls-side-by-side',
    requirement: 'Calls side by side each get the answer to their own request.',
    source: '[page]: 200 calls a second may come, and each call asks for one group',
  },
] as const satisfies readonly CheckDefinition[];

export type FuzzCheckId = (typeof FUZZ_CHECKS)[number]['id'];

/** The definition of a check of this layer. */
export function fuzzCheck(id: FuzzCheckId): CheckDefinition {
  const found = FUZZ_CHECKS.find((check) => check.id === id);
  if (found === undefined) throw new Error(`Failed to find the check ${id}. Use one of FUZZ_CHECKS.`);
  return found;
}
