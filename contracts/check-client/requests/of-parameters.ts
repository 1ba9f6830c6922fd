import { HINT, has, MUST, type Owns, ownedByAny, type RequestCheck } from './request-check.ts';

/** A parameter that is sent, once, with a value that it cannot have. */
const isOdd =
  (name: string): Owns =>
  (finding) =>
    isOf(name)(finding) && finding.actual !== 'absent' && finding.actual !== 'repeated';

const isAbsent =
  (name: string): Owns =>
  (finding) =>
    isOf(name)(finding) && finding.actual === 'absent';

const isOf = (name: string): Owns => has('request.parameter', `query ${name}`);

const isCredential = (name: string): Owns => has('request.credential', `query ${name}`);

/** Checks of the parameters of a call. */
export const PARAMETER_CHECKS: readonly RequestCheck[] = [
  {
    ...MUST,
    id: 'client-sdkappid',
    requirement: 'A call names its app as sdkappid.',
    source:
      '[page]: sdkappid is the SDKAppID that the console assigned to the app; [overview]: names of parameters are case-sensitive',
    owns: ownedByAny(isOdd('sdkappid'), isAbsent('sdkappid'), isCredential('sdkappid')),
  },
  {
    ...MUST,
    id: 'client-identifier',
    requirement: 'A call names an administrator of the app as identifier.',
    source:
      '[page]: identifier is the account of an administrator of the app; [overview]: names of parameters are case-sensitive',
    owns: ownedByAny(isOdd('identifier'), isAbsent('identifier'), isCredential('identifier')),
  },
  {
    ...MUST,
    id: 'client-usersig',
    requirement: 'A call carries a UserSig of its app and its user as usersig in the query.',
    source:
      '[page]: usersig in the query is the signature generated for the account of the administrator; [usersig]: it is valid until its time has run out',
    owns: ownedByAny(isOdd('usersig'), isAbsent('usersig'), isCredential('usersig')),
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
    owns: ownedByAny(has('request.random.absent'), isAbsent('random')),
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
    ...HINT,
    id: 'client-numbers-plain',
    requirement: 'The numbers of a query are written in digits alone, without a zero before them.',
    source: '[unstated]: how a number of the query is written; [page]: in the sample URL it is digits alone',
    owns: has('request.parameter.notation'),
  },
];
