import type { PactEdit, PactPart } from './pact-edit.ts';

const refusal = (ErrorCode: unknown) => ({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo: '' });
const rule = (path: string, matcher: object): PactPart => ({
  body: { [path]: { combine: 'AND', matchers: [matcher] } },
});

/** Pacts that expect a code or counters which their call cannot be answered with. */
export const WRONG_CONTENTS: readonly PactEdit[] = [
  {
    id: 'a code that is documented nowhere',
    edit: ({ response }) => {
      response.body = refusal(12345);
    },
    check: 'error-code-documented',
    code: 'response.error-code.undocumented',
  },
  {
    id: 'a good body refused as no JSON',
    edit: ({ response }) => {
      response.body = refusal(60003);
    },
    check: 'pact-refusal-codes',
    code: 'response.error-code.unexpected',
  },
  {
    id: 'two keys refused as too many',
    edit: ({ response }) => {
      response.body = refusal(10063);
    },
    check: 'pact-refusal-codes',
    code: 'response.error-code.unexpected',
  },
  {
    id: 'a call without a group refused as one of a group that is not there',
    edit: ({ request, response }) => {
      delete request.body.GroupId;
      response.body = refusal(10010);
    },
    check: 'pact-refusal-codes',
    code: 'response.error-code.unexpected',
  },
  {
    id: 'a refusal with counters',
    edit: ({ response }) => {
      response.body = { ...response.body, ...refusal(10002) };
    },
    check: 'no-counters-on-failure',
    code: 'response.counters-on-failure',
  },
  {
    id: 'a counter that was not asked for',
    edit: ({ response }) => {
      response.body.GroupCounter.push({ Key: 'unlike', Value: 1 });
    },
    check: 'pact-counters',
    code: 'response.counter.invented',
  },
  {
    id: 'another counter than the one that was asked for, of a group of which no more is known',
    edit: ({ interaction, response }) => {
      interaction.providerStates = [{ name: 'g-1 is popular' }];
      response.body.GroupCounter = [{ Key: 'view', Value: 1 }];
    },
    check: 'pact-counters',
    code: 'response.counter.not-asked',
  },
  {
    id: 'another value than the state makes',
    edit: ({ response }) => {
      response.body.GroupCounter[0].Value = 6;
    },
    check: 'pact-counters',
    code: 'response.counter.value',
  },
  {
    id: 'a counter twice',
    edit: ({ response }) => {
      response.body.GroupCounter.push({ Key: 'like', Value: 5 });
    },
    check: 'pact-counters',
    code: 'response.counter.duplicate',
  },
  {
    id: 'a Value with a fraction',
    edit: ({ response }) => {
      response.body.GroupCounter[0].Value = 5.5;
      response.matchingRules = rule('$.GroupCounter[*].Value', { match: 'decimal' });
    },
    check: 'values-written-as-integers',
    code: 'response.counter.notation',
  },
  {
    id: 'a Value beyond int64',
    edit: ({ response }) => {
      response.body.GroupCounter[0].Value = 2n ** 63n;
    },
    check: 'values-int64',
    code: 'response.counter.out-of-range',
  },
  {
    id: 'a member in small letters',
    edit: ({ response }) => {
      response.body = { errorCode: 0 };
    },
    check: 'pact-member-names',
    code: 'pact.member.misnamed',
  },
  {
    id: 'a counter with another name for its value',
    edit: ({ response }) => {
      response.body.GroupCounter = [{ Key: 'like', value: 5 }];
    },
    check: 'pact-member-names',
    code: 'pact.member.misnamed',
  },
  {
    id: 'a rule that takes fractions alone, of a whole Value',
    edit: ({ response }) => {
      response.matchingRules = rule('$.GroupCounter[*].Value', { match: 'decimal' });
    },
    check: 'pact-matchers',
    code: 'pact.matcher',
  },
  {
    id: 'an ErrorCode that is to look like a version',
    edit: ({ response }) => {
      response.matchingRules = rule('$.ErrorCode', { match: 'semver' });
    },
    check: 'pact-matchers',
    code: 'pact.matcher',
  },
  {
    id: 'a date as Value',
    edit: ({ interaction, response }) => {
      interaction.providerStates = [];
      response.body.GroupCounter[0].Value = '2024-02-29';
      response.matchingRules = rule('$.GroupCounter[*].Value', { match: 'date', date: 'yyyy-MM-dd' });
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'more counters by a rule than were asked for, with one example of them',
    edit: ({ interaction, response }) => {
      interaction.providerStates = [];
      response.matchingRules = rule('$.GroupCounter', { match: 'type', min: 3 });
    },
    check: 'pact-counters',
    code: 'response.counter.duplicate',
  },
  {
    id: 'no counters of a group that has some',
    edit: ({ response }) => {
      response.body.GroupCounter = [];
    },
    check: 'pact-counters',
    code: 'response.counter.missing',
  },
  {
    id: 'fewer counters by a rule than the call is answered with',
    edit: ({ interaction, request, response }) => {
      delete request.body.GroupCounterKeys;
      interaction.providerStates[0].params.GroupCounter.push({ Key: 'view', Value: 9 });
      response.matchingRules = rule('$.GroupCounter', { match: 'type', max: 1 });
    },
    check: 'pact-counters',
    code: 'response.counter.missing',
  },
];
