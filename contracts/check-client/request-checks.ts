import type { Finding } from '../finding.ts';
import type { CheckDefinition } from '../report/check.ts';

/** A check of single requests: what it demands, and which findings are its own. */
export type RequestCheck = CheckDefinition & { owns: (finding: Finding) => boolean };

const MUST = { since: '0.1', layer: 'request', level: 'must' } as const;
const HINT = { since: '0.1', layer: 'request', level: 'should' } as const;

const has = (code: Finding['code'], path?: string) => (finding: Finding) =>
  finding.code === code && (path === undefined || finding.path === path);

/** A parameter that is sent, once, with a value that it cannot have. */
const isOdd = (name: string) => (finding: Finding) =>
  has('request.parameter', `query ${name}`)(finding) && finding.actual !== 'absent' && finding.actual !== 'repeated';

const isAbsent = (name: string) => (finding: Finding) =>
  has('request.parameter', `query ${name}`)(finding) && finding.actual === 'absent';

const isCredential = (name: string) => (finding: Finding) => has('request.credential', `query ${name}`)(finding);

/** What the schema says of one member, and of what is in it. */
const isOfMember = (name: string) => (finding: Finding) =>
  finding.code === 'request.schema' && (finding.path === `/${name}` || finding.path.startsWith(`/${name}/`));

/** A body that cannot be read as an object at all. */
const isUnreadable = (finding: Finding) => has('request.schema', '')(finding) && finding.expected === 'a JSON object';

/** The checks of single requests, in the order of a report. */
export const REQUEST_CHECKS: readonly RequestCheck[] = [
  {
    ...MUST,
    id: 'client-path',
    requirement: 'A call goes to the path of the operation.',
    source: '[page]: the sample URL has the path /v4/group_open_http_svc/get_group_counter',
    owns: has('request.path'),
  },
  {
    ...MUST,
    id: 'client-method',
    requirement: 'A call is a POST.',
    source: '[overview]: the only method of requests is POST',
    owns: has('request.method'),
  },
  {
    ...MUST,
    id: 'client-query-encoded',
    requirement: 'What no query may have as it is stands percent-encoded in it.',
    source:
      '[http]: RFC 9112 section 3.2 has the target of a request be a URI, whose query has no quotes, no braces and nothing beyond ASCII, and no % but before two hexadecimal digits',
    owns: has('request.query-encoding'),
  },
  {
    ...MUST,
    id: 'client-sdkappid',
    requirement: 'A call names its app as sdkappid.',
    source:
      '[page]: sdkappid is the SDKAppID that the console assigned to the app; [overview]: names of parameters are case-sensitive',
    owns: either(isOdd('sdkappid'), isAbsent('sdkappid'), isCredential('sdkappid')),
  },
  {
    ...MUST,
    id: 'client-identifier',
    requirement: 'A call names an administrator of the app as identifier.',
    source:
      '[page]: identifier is the account of an administrator of the app; [overview]: names of parameters are case-sensitive',
    owns: either(isOdd('identifier'), isAbsent('identifier'), isCredential('identifier')),
  },
  {
    ...MUST,
    id: 'client-usersig',
    requirement: 'A call carries a UserSig of its app and its user as usersig in the query.',
    source:
      '[page]: usersig in the query is the signature generated for the account of the administrator; [usersig]: it is valid until its time has run out',
    owns: either(isOdd('usersig'), isAbsent('usersig'), isCredential('usersig')),
  },
  {
    ...HINT,
    id: 'client-usersig-in-query-alone',
    requirement: 'The UserSig stands in the query and nowhere else in a request.',
    source: '[page]: usersig is a parameter of the query, and no other place is named',
    owns: has('request.usersig-place'),
  },
  {
    ...MUST,
    id: 'client-random',
    requirement: 'The random of a call is an unsigned 32-bit integer.',
    source: '[page]: random is an unsigned 32-bit integer, from 0 to 4294967295',
    owns: isOdd('random'),
  },
  {
    ...HINT,
    id: 'client-random-sent',
    requirement: 'A call has a random.',
    source: '[page]: random is one of the parameters of a call, and no more is said of calls without it',
    owns: either(has('request.random.absent'), isAbsent('random')),
  },
  {
    ...HINT,
    id: 'client-random-drawn',
    requirement: 'The random of a call is drawn anew for each.',
    source: '[page]: random is a random integer, which one that never changes is not',
    owns: has('request.random.constant'),
  },
  {
    ...MUST,
    id: 'client-contenttype',
    requirement: 'The contenttype of a call is json.',
    source: '[page]: contenttype is the format of requests, and always json',
    owns: isOdd('contenttype'),
  },
  {
    ...HINT,
    id: 'client-contenttype-sent',
    requirement: 'A call says its contenttype.',
    source: '[page]: contenttype is one of the parameters of a call, and no more is said of calls without it',
    owns: isAbsent('contenttype'),
  },
  {
    ...HINT,
    id: 'client-parameters-once',
    requirement: 'A call gives each parameter once.',
    source: '[unstated]: which of several values of a parameter counts',
    owns: (finding) => finding.code === 'request.parameter' && finding.actual === 'repeated',
  },
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
    id: 'client-content-type',
    requirement: 'The Content-Type of a call, where it has one, is that of JSON.',
    source:
      '[unstated]: whether the service reads the header; [http]: RFC 9110 section 8.3 has Content-Type say what the body is',
    owns: has('request.content-type'),
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

function either(...owns: readonly RequestCheck['owns'][]): RequestCheck['owns'] {
  return (finding) => owns.some((own) => own(finding));
}
