import type { PactEdit, PactPart } from './pact-edit.ts';

const refusal = (ErrorCode: unknown) => ({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo: '' });
const rule = (path: string, matcher: object): PactPart => ({
  body: { [path]: { combine: 'AND', matchers: [matcher] } },
});

/** Pacts that expect what no provider answers that follows the contract. */
export const WRONG_ANSWERS: readonly PactEdit[] = [
  {
    id: 'HTTP 404 for a group that is not there',
    edit: ({ response }) => {
      Object.assign(response, { status: 404, body: refusal(10010) });
    },
    check: 'status-200',
    code: 'http.status',
  },
  {
    id: 'HTTP 400 for a body without a group',
    edit: ({ request, response }) => {
      delete request.body.GroupId;
      Object.assign(response, { status: 400, body: undefined });
    },
    check: 'status-200',
    code: 'http.status',
  },
  {
    id: 'a body that is no JSON',
    edit: ({ response }) => {
      response.body = '<ok/>';
    },
    check: 'body-one-json-value',
    code: 'body.not-json',
  },
  {
    id: 'ErrorCode as a text',
    edit: ({ response }) => {
      response.body.ErrorCode = '0';
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'ErrorCode of the type text',
    edit: ({ response }) => {
      response.body.ErrorCode = '0';
      response.matchingRules = rule('$.ErrorCode', { match: 'type' });
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'ActionStatus SUCCESS',
    edit: ({ response }) => {
      response.body.ActionStatus = 'SUCCESS';
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'counters as an object',
    edit: ({ response }) => {
      response.body.GroupCounter = { like: 5 };
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'a Value as a text, by an expression',
    edit: ({ response }) => {
      response.body.GroupCounter[0].Value = '5';
      response.matchingRules = rule('$.GroupCounter[0].Value', { match: 'type' });
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'counters that are null',
    edit: ({ response }) => {
      response.body.GroupCounter = null;
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'an answer that the OpenAPI document refuses',
    edit: ({ response }) => {
      response.body.ErrorInfo = 7;
    },
    check: 'pact-schema',
    code: 'pact.schema',
  },
  {
    id: 'OK with a code',
    edit: ({ response }) => {
      response.body.ErrorCode = 10010;
    },
    check: 'fits-schema',
    code: 'response.action-status.contradiction',
  },
  {
    id: 'FAIL with 0',
    edit: ({ response }) => {
      response.body = refusal(0);
    },
    check: 'fits-schema',
    code: 'response.action-status.contradiction',
  },
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
];
