import { HINT, has, MUST, type Owns, type RequestCheck } from './request-check.ts';

/** What the schema says of one member, and of what is in it. */
const isOfMember =
  (name: string): Owns =>
  ({ code, path }) =>
    code === 'request.schema' && (path === `/${name}` || path.startsWith(`/${name}/`));

/** A body that cannot be read as an object at all. */
const isUnreadable: Owns = (finding) => has('request.schema', '')(finding) && finding.expected === 'a JSON object';

/** Checks of the body of a call. */
export const BODY_CHECKS: readonly RequestCheck[] = [
  {
    ...MUST,
    id: 'client-body',
    requirement: 'The body of a call is a JSON object.',
    source:
      '[page]: the sample request is a JSON object; [overview]: requests are JSON in UTF-8, and the body must not be empty',
    owns: isUnreadable,
  },
  {
    ...MUST,
    id: 'client-group-id',
    requirement: 'The body of a call has a GroupId, which is a string.',
    source: '[page]: GroupId is a String and required',
    owns: (finding) => (has('request.schema', '')(finding) && !isUnreadable(finding)) || isOfMember('GroupId')(finding),
  },
  {
    ...MUST,
    id: 'client-counter-keys',
    requirement: 'GroupCounterKeys, where a call has them, are an array.',
    source: '[page]: GroupCounterKeys is an Array, and not required',
    owns: has('request.schema', '/GroupCounterKeys'),
  },
  {
    ...HINT,
    id: 'client-counter-keys-text',
    requirement: 'Each of GroupCounterKeys is a string.',
    source: '[unstated]: the type of the elements; [page]: every sample of them has strings',
    owns: (finding) => finding.code === 'request.schema' && finding.path.startsWith('/GroupCounterKeys/'),
  },
  {
    ...MUST,
    id: 'client-member-names',
    requirement: 'The members of a body have the names that the page gives them, letter by letter.',
    source: '[page]: the members are GroupId and GroupCounterKeys; what is called otherwise is none of them',
    owns: has('request.member.misnamed'),
  },
  {
    ...HINT,
    id: 'client-known-members',
    requirement: 'A body has no members that the page does not name.',
    source:
      '[unstated]: what becomes of a body with other members; [page]: it names GroupId and GroupCounterKeys alone',
    owns: has('request.member.unknown'),
  },
  {
    ...HINT,
    id: 'client-members-once',
    requirement: 'No object of a body has the same member twice.',
    source: '[json]: RFC 8259 section 4 says that the names within an object should be unique',
    owns: has('request.repeated-member'),
  },
  {
    ...HINT,
    id: 'client-test-groups',
    requirement: 'A GroupId that begins as those of test groups do is one of them.',
    source:
      '[unstated]: test groups are of the mock alone, which takes any other GroupId under their prefix for a typo',
    owns: has('request.unknown-test-group'),
  },
];
