import fc from 'fast-check';
import { LIMITS } from '../../../../openapi/generated/constants.ts';
import type { Call } from '../../../scenarios/scenario.ts';
import { type Fault, membersOf, type Target } from './fault.ts';

type Query = NonNullable<Call['query']>;

/** Calls that are wrong in one query parameter: absent, malformed, of another case, or given twice with two values. */
export function parameterFaults(target: Target): fc.Arbitrary<Fault> {
  return fc.oneof(
    contentTypeFaults(target),
    appFaults(target),
    identifierFaults(target),
    repeatedFaults(target),
    renamedFaults(target),
  );
}

function contentTypeFaults(target: Target): fc.Arbitrary<Fault> {
  const word = fc.string({ unit: fc.constantFrom(...'jsonJSONxml/'), minLength: 1, maxLength: 8 });
  const others = fc.oneof(
    fc.constantFrom<string | null>(
      null,
      '',
      'xml',
      'JSON',
      'Json',
      'application/json',
      'jsonp',
      '0',
      'json;charset=utf-8',
    ),
    word.filter((value) => value !== 'json'),
  );
  return others.map((contenttype) =>
    fault(target, 'contenttype is absent or not json', ['parameter-malformed'], { contenttype }),
  );
}

/** A malformed app is also one that is not known, and to some one that is absent. */
function appFaults(target: Target): fc.Arbitrary<Fault> {
  const app = String(target.sdkappid);
  const malformed = fc
    .oneof(
      fc.constantFrom('', 'app', '-1', '0', '1.5', 'null', '99999999999999999999', `${app}a`, `${app},1`, `-${app}`),
      fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 1, maxLength: 8 }),
    )
    .map((sdkappid) => {
      const causes: Fault['causes'] = ['parameter-malformed', 'sdkappid-unknown', 'sdkappid-absent'];
      return fault(target, 'sdkappid is no app', causes, { sdkappid });
    });
  const unknown = fc
    .integer({ min: 1, max: 0xffffffff })
    .filter((number) => String(number) !== app)
    .map((number) => fault(target, 'sdkappid is unknown', ['sdkappid-unknown'], { sdkappid: String(number) }));
  const absent = fc.constant(fault(target, 'sdkappid is absent', ['sdkappid-absent'], { sdkappid: null }));
  return fc.oneof(
    { weight: 3, arbitrary: malformed },
    { weight: 2, arbitrary: unknown },
    { weight: 1, arbitrary: absent },
  );
}

/** What is no identifier of this UserSig is another user, who is no administrator either. */
function identifierFaults(target: Target): fc.Arbitrary<Fault> {
  const { identifier } = target;
  const twins = [identifier.toUpperCase(), `${identifier}x`, `${identifier} `, ` ${identifier}`, identifier.slice(1)];
  const long = fc.integer({ min: LIMITS.userIdBytes + 1, max: 200 }).map((length) => 'a'.repeat(length));
  return fc
    .oneof(fc.constantFrom<string | null>(null, '', '\u0000', ...twins), long)
    .filter((value) => value !== identifier)
    .map((value) => {
      const causes: Fault['causes'] = ['parameter-malformed', 'usersig-other-user', 'not-administrator'];
      return fault(target, 'identifier is absent or not that of the UserSig', causes, { identifier: value });
    });
}

function repeatedFaults(target: Target): fc.Arbitrary<Fault> {
  const { sdkappid, identifier } = target;
  return fc
    .constantFrom<Query>(
      { contenttype: ['json', 'xml'] },
      { contenttype: ['xml', 'json'] },
      { sdkappid: [String(sdkappid), '1'] },
      { sdkappid: ['1', String(sdkappid)] },
      { identifier: [identifier, 'somebody'] },
      { identifier: ['somebody', identifier] },
    )
    .map((query) => {
      const causes: Fault['causes'] = [
        'parameter-malformed',
        ...('sdkappid' in query ? (['sdkappid-unknown'] as const) : []),
        ...('identifier' in query ? (['usersig-other-user', 'not-administrator'] as const) : []),
      ];
      return fault(target, 'a parameter is given twice', causes, query);
    });
}

/** Names of parameters are case-sensitive: under another one the parameter is absent. */
function renamedFaults(target: Target): fc.Arbitrary<Fault> {
  const title = 'the name of a parameter is in another case';
  const app = String(target.sdkappid);
  return fc.constantFrom(
    fault(target, title, ['sdkappid-absent', 'parameter-malformed'], { sdkappid: null, SdkAppId: app }),
    fault(target, title, ['sdkappid-absent', 'parameter-malformed'], { sdkappid: null, SDKAPPID: app }),
    fault(target, title, ['parameter-malformed'], { contenttype: null, ContentType: 'json' }),
    fault(target, title, ['parameter-malformed', 'usersig-other-user', 'not-administrator'], {
      identifier: null,
      Identifier: target.identifier,
    }),
  );
}

function fault(target: Target, title: string, causes: Fault['causes'], query: Query): Fault {
  return { title, causes, call: { query, body: { json: membersOf(target) } } };
}
