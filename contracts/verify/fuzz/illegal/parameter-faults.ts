import fc from 'fast-check';
import { LIMITS } from '../../../../openapi/generated/constants.ts';
import type { Call } from '../../../scenarios/scenario.ts';
import { answeredOr, type Causes, type Fault, type Faults, type FaultTarget, membersOf, refusedOn } from './fault.ts';

type Query = NonNullable<Call['query']>;

/** A malformed app is also one that is not known, and to some one that is absent. */
const NO_APP: Causes = ['parameter-malformed', 'sdkappid-unknown', 'sdkappid-absent'];
/** What is no identifier of this UserSig is another user, who is no administrator either. */
const NO_USER: Causes = ['parameter-malformed', 'usersig-other-user', 'not-administrator'];

/** Calls that are wrong in one query parameter: absent, malformed, of another case, or given twice with two values. */
export function parameterFaults(target: FaultTarget): Faults {
  const fault = (title: string, causes: Causes, query: Query, expect = refusedOn(target, causes)): Fault => {
    return { title, expect, call: { query, body: { json: membersOf(target) } } };
  };
  // No source says what becomes of these: they may be accepted, and the answer is then as ever.
  const open = (title: string, causes: Causes, query: Query) => fault(title, causes, query, answeredOr(target, causes));
  const type = (contenttype: string | null) =>
    open(`contenttype is ${lackOf(contenttype) ?? 'not json'}`, ['parameter-malformed'], { contenttype });
  const app = (sdkappid: string) => fault('sdkappid is no app', NO_APP, { sdkappid });
  const user = (identifier: string | null) =>
    fault(`identifier is ${lackOf(identifier) ?? 'not that of the UserSig'}`, NO_USER, { identifier });
  const unknownApp = (number: number) =>
    fault('sdkappid is unknown', ['sdkappid-unknown'], { sdkappid: String(number) });
  return {
    classic: [
      ...TYPES.map(type),
      ...noApps(target).map(app),
      ...[1, target.sdkappid + 1, 0xffffffff].filter((number) => number !== target.sdkappid).map(unknownApp),
      fault('sdkappid is absent', ['sdkappid-absent'], { sdkappid: null }),
      ...noUsers(target).map(user),
      ...repeated(target).map(([causes, query]) => open(`${givenIn(query)} is given twice`, causes, query)),
      open('contenttype is named in another case', ['parameter-malformed'], { contenttype: null, ContentType: 'json' }),
      ...renamed(target).map(([causes, query]) => fault(`${givenIn(query)} is named in another case`, causes, query)),
    ],
    generated: fc.oneof(
      word('jsonJSONxml/', (value) => value !== 'json').map(type),
      word('abcxyz', () => true).map(app),
      fc
        .integer({ min: 1, max: 0xffffffff })
        .filter((number) => number !== target.sdkappid)
        .map(unknownApp),
      fc.integer({ min: LIMITS.userIdBytes + 1, max: 200 }).map((length) => user('a'.repeat(length))),
    ),
  };
}

const TYPES = [null, '', 'xml', 'JSON', 'Json', 'application/json', 'jsonp', 'json;charset=utf-8', 'json '];

function noApps({ sdkappid }: FaultTarget): string[] {
  return [
    '',
    'app',
    '0',
    '-1',
    '1.5',
    '9'.repeat(20),
    `${sdkappid}a`,
    `-${sdkappid}`,
    `${sdkappid},1`,
    `${sdkappid + 2 ** 32}`,
  ];
}

function noUsers({ identifier }: FaultTarget): (string | null)[] {
  const changed = [
    `${identifier} `,
    identifier.toUpperCase(),
    identifier.toLowerCase(),
    `${identifier}x`,
    identifier.slice(1),
  ];
  return [null, '', '\u0000', 'a'.repeat(64), ...changed].filter((value) => value !== identifier);
}

function repeated({ sdkappid, identifier }: FaultTarget): [Causes, Query][] {
  const app = String(sdkappid);
  return [
    [['parameter-malformed'], { contenttype: ['json', 'xml'] }],
    [['parameter-malformed'], { contenttype: ['xml', 'json'] }],
    [NO_APP, { sdkappid: [app, '1'] }],
    [NO_APP, { sdkappid: ['1', app] }],
    [NO_USER, { identifier: [identifier, 'somebody'] }],
    [NO_USER, { identifier: ['somebody', identifier] }],
  ];
}

/** Names of parameters are case-sensitive: under another one the parameter is absent. */
function renamed({ sdkappid, identifier }: FaultTarget): [Causes, Query][] {
  const app = String(sdkappid);
  return [
    [['sdkappid-absent', 'parameter-malformed'], { sdkappid: null, SdkAppId: app }],
    [['sdkappid-absent', 'parameter-malformed'], { sdkappid: null, SDKAPPID: app }],
    [NO_USER, { identifier: null, Identifier: identifier }],
  ];
}

/** In what way a parameter says nothing; undefined where it says something. */
function lackOf(value: string | null): string | undefined {
  if (value === null) return 'absent';
  return value === '' ? 'empty' : undefined;
}

/** The first parameter of these, by its name. */
function givenIn(query: Query): string {
  return Object.keys(query)[0] ?? '';
}

function word(letters: string, isFault: (value: string) => boolean): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 }).filter(isFault);
}
