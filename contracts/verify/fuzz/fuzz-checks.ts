import type { CheckDefinition } from '../../report/check-result.ts';

const FUZZ = { since: '0.1', layer: 'fuzz', level: 'must' } as const;

/** The checks of this layer. */
export const FUZZ_CHECKS = [
  {
    ...FUZZ,
    id: 'fuzz-legal-requests',
    requirement:
      'A legal request of any shape is answered OK with exactly the counters that are due, or with a documented refusal.',
    source:
      '[page]: all counters are returned where GroupCounterKeys passes no value in; [page]: GroupCounterKeys lists the keys of the counters to get; [update]: a Value is a signed 64-bit integer; [json]: RFC 8259 sections 1, 2 and 7 leave the order of members, white space between tokens and escapes to the writer',
  },
  {
    ...FUZZ,
    id: 'fuzz-illegal-requests',
    requirement:
      'A request that is wrong in one way is refused with a code legal for that; what no source calls wrong may be answered as ever; nothing crashes the provider.',
    source:
      '[page]: GroupId is a String and required, GroupCounterKeys is an Array, and the body is JSON; [overview]: names and values of parameters are case-sensitive; [codes]: 70001 to 70020 tell what may be wrong with a UserSig or its app',
    control: 'fuzz-legal-requests',
  },
  {
    ...FUZZ,
    id: 'connection-keep-alive',
    requirement: 'Calls over one connection that is kept open each get their own whole answer.',
    source:
      '[http]: RFC 9112 sections 9.2 and 9.3 have requests of one connection answered in their order, each by a message of its own',
  },
  {
    ...FUZZ,
    id: 'connection-header-case',
    requirement: 'The names of request headers mean the same in any case.',
    source: '[http]: RFC 9110 section 5.1 has names of fields mean the same in any case',
  },
  {
    ...FUZZ,
    id: 'connection-chunked-body',
    requirement: 'A body that is sent in chunks means the same as one that is sent with its length.',
    source: '[http]: RFC 9112 section 7.1 has whoever receives a message be able to read it in chunks',
  },
  {
    ...FUZZ,
    id: 'connection-split-body',
    requirement: 'A call whose head and body come in several packets means the same as one that comes in one.',
    source: '[http]: RFC 9112 section 6.3 has the head tell how long a body is, in whatever pieces it comes',
  },
  {
    ...FUZZ,
    id: 'connection-close',
    requirement: 'A call that asks to close the connection is answered whole before that.',
    source: '[http]: RFC 9112 section 9.6 has a server close only after its last answer to who asked for it',
  },
  {
    ...FUZZ,
    id: 'calls-side-by-side',
    requirement: 'Calls side by side each get the answer to their own request.',
    source: '[page]: up to 200 calls may come in a second, each with a GroupId and keys of its own',
  },
] as const satisfies readonly CheckDefinition[];

export type FuzzCheckId = (typeof FUZZ_CHECKS)[number]['id'];

/** The definition of a check of this layer. */
export function fuzzCheck(id: FuzzCheckId): CheckDefinition {
  const found = FUZZ_CHECKS.find((check) => check.id === id);
  if (found === undefined) throw new Error(`Failed to find the check ${id}. Use one of FUZZ_CHECKS.`);
  return found;
}
